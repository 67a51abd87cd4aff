using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.Privacy;
using AppleLive.SampleHost.Pages.Pieces;
using AppleLive.Storage;

namespace AppleLive.SampleHost.Pages.Sale;

/// <summary>A lot as anyone may see it: nobody's full name, and all the facts.</summary>
/// <param name="Lot">The lot.</param>
/// <param name="Grower">Its grower, masked.</param>
/// <param name="Certificate">Its certificate, the promisor masked; null once the grower is erased.</param>
/// <param name="Journey">How far it has come.</param>
public sealed record ShownLot(HarvestLot Lot, string Grower, Certificate? Certificate, LotJourney Journey)
{
    /// <summary>Where it can be read in full.</summary>
    public string Link => $"/lots/{Lot.Id}";

    /// <summary>How many boxes of it a listing sells; nothing outside a listing.</summary>
    public long Boxes { get; init; }

    /// <summary>Lots with their growers and their way, in four statements however many they are.</summary>
    internal static async Task<IReadOnlyList<ShownLot>> ReadAsync(
        IUnitOfWork unit, IReadOnlyList<HarvestLot> lots, MasterKeys keys, PersonWords who, CancellationToken cancellationToken)
    {
        if (lots.Count == 0) return [];
        GrowerId[] named = [.. lots.Select(lot => lot.Grower).Distinct()];
        Dictionary<GrowerId, Grower> growers = (await unit.Growers.FindAllAsync(named, cancellationToken)).ToDictionary(grower => grower.Id);
        Dictionary<LotId, LotJourney> journeys =
            (await unit.Lots.JourneysAsync([.. lots.Select(lot => lot.Id)], cancellationToken)).ToDictionary(journey => journey.Lot);
        return [.. lots.Select(lot => Of(lot, growers[lot.Grower]))];

        ShownLot Of(HarvestLot lot, Grower grower) =>
            new(lot, who.MaskedName(grower), lot.OpenCertificate(grower, keys)?.Masked(), journeys[lot.Id]);
    }
}
