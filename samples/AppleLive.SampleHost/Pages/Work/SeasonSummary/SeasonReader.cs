using AppleLive.Ledger;
using AppleLive.Storage;
using AppleLive.Villages;

namespace AppleLive.SampleHost.Pages.Work.SeasonSummary;

/// <summary>Reads where every village's money stands.</summary>
public sealed class SeasonReader(IStore store)
{
    /// <summary>The summary as it is now.</summary>
    public Task<SeasonView> Read(CancellationToken cancellationToken) => store.ReadAsync(
        async unit =>
        {
            IReadOnlyDictionary<VillageId, VillageTotals> totals = await unit.Villages.AllTotalsAsync(cancellationToken);
            VillageRow[] rows =
            [
                .. (await unit.Villages.ListAsync(cancellationToken))
                    .Select(village => new VillageRow(village.Code, village.Name, totals.GetValueOrDefault(village.Id, VillageTotals.None))),
            ];
            return new SeasonView([.. rows.Where(row => row.Moved)], rows.Count(row => !row.Moved));
        },
        cancellationToken);
}
