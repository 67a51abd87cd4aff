using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.SampleHost.Pages.Pieces;
using AppleLive.Storage;
using AppleLive.Villages;

namespace AppleLive.SampleHost.Pages.Work.Listings;

/// <summary>Reads what may still be listed.</summary>
public sealed class NewListingReader(IStore store, PersonWords who, LotWords words)
{
    // More lots of one village than anyone lists at once; a listing takes 16.
    private const int MostLots = 60;

    /// <summary>The villages of which something may still be listed.</summary>
    public Task<IReadOnlyList<ListableVillage>> Villages(CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<ListableVillage>>(
            async unit =>
            {
                Dictionary<VillageId, AvailableHarvest> available = (await unit.Lots.AvailableByVillageAsync(cancellationToken)).ToDictionary(each => each.Village);
                return
                [
                    .. (await unit.Villages.ListAsync(cancellationToken))
                        .Where(village => available.ContainsKey(village.Id))
                        .Select(village => new ListableVillage(village.Code, village.Name, available[village.Id].Lots, available[village.Id].Grams)),
                ];
            },
            cancellationToken);

    /// <summary>The lots of a village of which something may still be listed; null where there is no such village.</summary>
    public Task<(string Village, IReadOnlyList<ListableLot> Lots)?> Lots(string code, CancellationToken cancellationToken) =>
        store.ReadAsync<(string Village, IReadOnlyList<ListableLot> Lots)?>(
            async unit =>
            {
                if (await unit.Villages.FindByCodeAsync(code, cancellationToken) is not { } village) return null;
                IReadOnlyList<HarvestLot> lots = await unit.Lots.ListAvailableAsync(village.Id, null, MostLots, cancellationToken);
                Dictionary<GrowerId, Grower> growers =
                    (await unit.Growers.FindAllAsync([.. lots.Select(lot => lot.Grower).Distinct()], cancellationToken)).ToDictionary(grower => grower.Id);
                return (village.Name, [.. lots.Select(lot => Shown(lot, growers[lot.Grower]))]);
            },
            cancellationToken);

    private ListableLot Shown(HarvestLot lot, Grower grower) => new(
        lot.Id.ToString(), who.MaskedName(grower), words.Variety(lot.Facts.Variety), $"{lot.Facts.Standard} {words.Grade(lot.Facts.Grade)}", lot.Facts.MinimumMm,
        lot.Attestation?.Inspection.Facts.BrixTenths, lot.AvailableGrams, LotLook.Of(lot));
}
