using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.Money;
using AppleLive.SampleHost.Forms;
using AppleLive.SampleHost.Pages.Work.Lots;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Work.Growers;

/// <summary>Which growers are wanted.</summary>
/// <param name="Village">The code of a village; null means all one may see.</param>
/// <param name="Search">Part of a name, or the end of a phone number.</param>
/// <param name="After">The last one already seen.</param>
public sealed record GrowersQuery(string? Village, string? Search, GrowerId? After);

/// <summary>A list of growers.</summary>
/// <param name="Villages">The villages to choose from; one for most liaisons.</param>
/// <param name="Village">The chosen one's code, or null.</param>
/// <param name="Growers">The growers.</param>
/// <param name="Older">The last one shown, where there are more.</param>
public sealed record GrowersView(IReadOnlyList<Option> Villages, string? Village, IReadOnlyList<GrowerCell> Growers, GrowerId? Older);

/// <summary>A grower in a list.</summary>
/// <param name="Id">The grower.</param>
/// <param name="Name">His name.</param>
/// <param name="Phone">His phone, masked; null once he is erased.</param>
/// <param name="Village">His village's name.</param>
/// <param name="Lots">How many lots he has registered.</param>
public sealed record GrowerCell(GrowerId Id, string Name, string? Phone, string Village, int Lots);

/// <summary>A grower's page.</summary>
/// <param name="Id">The grower.</param>
/// <param name="Name">His name.</param>
/// <param name="Details">His phone and consent; null once he is erased.</param>
/// <param name="Village">His village's name.</param>
/// <param name="VillageCode">Its code.</param>
/// <param name="Entered">Who registered him.</param>
/// <param name="RegisteredAt">When.</param>
/// <param name="Lots">His lots, the newest first.</param>
/// <param name="Older">The last one shown, where there are more.</param>
public sealed record GrowerView(
    GrowerId Id, string Name, GrowerDetails? Details, string Village, string VillageCode, Entered Entered, Instant RegisteredAt,
    IReadOnlyList<LotCell> Lots, LotId? Older)
{
    /// <summary>What has been settled of the lots shown.</summary>
    public Fen Settled => Lots.SumFen(lot => lot.Journey.Settled);

    /// <summary>What of it has reached the village.</summary>
    public Fen Paid => Lots.SumFen(lot => lot.Journey.Paid);

    /// <summary>How much has been sold of the lots shown, in grams.</summary>
    public long SoldGrams => Lots.Sum(lot => lot.Journey.SoldGrams);
}
