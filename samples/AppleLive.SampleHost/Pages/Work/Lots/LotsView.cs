using AppleLive.Harvests;
using AppleLive.SampleHost.Forms;

namespace AppleLive.SampleHost.Pages.Work.Lots;

/// <summary>Which lots are wanted.</summary>
/// <param name="Village">The code of a village; null means all one may see.</param>
/// <param name="State">A state by its name; null means any.</param>
/// <param name="After">The last one already seen.</param>
public sealed record LotsQuery(string? Village, string? State, LotId? After);

/// <summary>A list of lots.</summary>
/// <param name="Villages">The villages to choose from.</param>
/// <param name="Village">The chosen one's code, or null.</param>
/// <param name="State">The chosen state, or null.</param>
/// <param name="Counts">How many lots of these villages stand in each state.</param>
/// <param name="Lots">The lots, the newest first.</param>
/// <param name="Older">The last one shown, where there are more.</param>
public sealed record LotsView(
    IReadOnlyList<Option> Villages, string? Village, string? State, IReadOnlyDictionary<string, int> Counts, IReadOnlyList<LotCell> Lots, LotId? Older);

/// <summary>A lot in a list.</summary>
/// <param name="Lot">The lot.</param>
/// <param name="Journey">How far it has come.</param>
/// <param name="Grower">Its grower's name.</param>
/// <param name="Village">Its village's name; null where the reader serves no other.</param>
public sealed record LotCell(HarvestLot Lot, LotJourney Journey, string Grower, string? Village);
