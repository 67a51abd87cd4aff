using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.Privacy;
using AppleLive.Storage;

namespace AppleLive.SampleHost.Pages.Sale;

/// <summary>Reads lots for everyone, with their growers and their way, in four statements however many they are.</summary>
internal static class ShownLots
{
    public static async Task<IReadOnlyList<ShownLot>> ReadAsync(
        IUnitOfWork unit, IReadOnlyList<HarvestLot> lots, MasterKeys keys, CancellationToken cancellationToken)
    {
        if (lots.Count == 0) return [];
        GrowerId[] named = [.. lots.Select(lot => lot.Grower).Distinct()];
        Dictionary<GrowerId, Grower> growers = (await unit.Growers.FindAllAsync(named, cancellationToken)).ToDictionary(grower => grower.Id);
        Dictionary<LotId, LotJourney> journeys =
            (await unit.Lots.JourneysAsync([.. lots.Select(lot => lot.Id)], cancellationToken)).ToDictionary(journey => journey.Lot);
        return [.. lots.Select(lot => ShownLot.Of(lot, growers[lot.Grower], journeys[lot.Id], keys))];
    }
}
