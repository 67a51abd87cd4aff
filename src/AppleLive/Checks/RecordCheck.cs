using System.Globalization;

using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.Orders;
using AppleLive.Settlements;
using AppleLive.Storage;

namespace AppleLive.Checks;

/// <summary>Reads business tables page by page, each page with its records, and counts on the way which boxes orders took.</summary>
internal sealed class RecordCheck(IUnitOfWork unit, VillageCodes codes, WaitingIndex waiting, Findings stock)
{
    private const int Page = 500;

    private readonly RecordReading reading = new(codes);
    private readonly Dictionary<(ListingId Listing, LotId Lot), long> taken = [];

    public Findings Findings { get; } = new(CheckPart.Records);

    /// <summary>The records that open villages, which the log's own check comes across.</summary>
    public List<byte[]> Opened { get; } = [];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await EachPageAsync<CheckedOrder, OrderId>(
            unit.Checks.OrdersAsync, order => order.File.Order.Id, id => id.Value, CompareOrder, cancellationToken);
        await EachPageAsync<CheckedSettlement, SettlementId>(
            unit.Checks.SettlementsAsync, settlement => settlement.Settlement.SettlementId, id => id.Value,
            (settlement, records) => Compare(DueFactRules.Of(settlement), records), cancellationToken);
        await EachPageAsync<CheckedLot, LotId>(
            unit.Checks.LotsAsync, lot => lot.LotId, id => id.Value, (lot, records) => Compare(DueFactRules.Of(lot), records), cancellationToken);
        await EachPageAsync<CheckedListing, ListingId>(
            unit.Checks.ListingsAsync, listing => listing.ListingId, id => id.Value,
            (listing, records) => Compare(DueFactRules.Of(listing, records.Count > 0), records), cancellationToken);
        await StockAsync(cancellationToken);
        foreach (UnfoundedEntry entry in await unit.Checks.UnfoundedAsync(PartReport.Listed, cancellationToken))
        {
            Findings.Add(new Difference(
                DifferenceKind.RecordUnfounded, string.Create(CultureInfo.InvariantCulture, $"{entry.Type} of {entry.Subject?.ToString() ?? "nothing"}"),
                string.Create(CultureInfo.InvariantCulture, $"entry {entry.LogIndex}"), "none"));
        }
    }

    /// <summary>What is left at the end: records about nothing, and those that open villages.</summary>
    public void Finish()
    {
        Findings.Add(FactRules.Compare([], reading.Read(waiting.Left)));
        Compare(codes.All.Select(RecordFact.Opened), [.. Opened, .. waiting.Others]);
    }

    private async Task EachPageAsync<T, TId>(
        Func<TId?, int, CancellationToken, Task<IReadOnlyList<T>>> read, Func<T, TId> idOf, Func<TId, Guid> guidOf, Action<T, IReadOnlyList<byte[]>> compare,
        CancellationToken cancellationToken)
        where TId : struct
    {
        TId? after = null;
        IReadOnlyList<T> page;
        do
        {
            page = await read(after, Page, cancellationToken);
            ILookup<Guid?, byte[]> placed = (await unit.Log.AboutAsync([.. page.Select(item => guidOf(idOf(item)))], long.MaxValue, int.MaxValue, cancellationToken))
                .ToLookup(entry => entry.Subject, entry => entry.Utf8);
            foreach (T item in page)
            {
                Guid id = guidOf(idOf(item));
                compare(item, [.. placed[id], .. waiting.Take(id)]);
                after = idOf(item);
            }
        }
        while (page.Count == Page);
    }

    private void CompareOrder(CheckedOrder order, IReadOnlyList<byte[]> records)
    {
        Compare(DueFactRules.Of(order, codes), records);
        string? reason = order.File.Order.Status == OrderStatus.Cancelled ? RecordReading.ReasonOfCancellation(records) : null;
        foreach ((ListingId listing, LotId lot, long boxes) in StockRules.Taken(order, reason))
            taken[(listing, lot)] = taken.GetValueOrDefault((listing, lot)) + boxes;
    }

    private void Compare(IEnumerable<RecordFact> due, IReadOnlyList<byte[]> records)
    {
        RecordFact[] facts = [.. due];
        Findings.Compared(facts.Length);
        Findings.Add(FactRules.Compare(facts, reading.Read(records)));
    }

    private async Task StockAsync(CancellationToken cancellationToken)
    {
        foreach (CheckedAllocation allocation in await unit.Checks.AllocationsAsync(cancellationToken))
        {
            taken.Remove((allocation.ListingId, allocation.LotId), out long boxes);
            stock.Compare(DifferenceKind.SoldBoxes, $"lot {allocation.LotId} in listing {allocation.ListingId}", Boxes(allocation.SoldBoxes), Boxes(boxes));
        }

        foreach (((ListingId listing, LotId lot), long boxes) in taken.Where(each => each.Value != 0))
            stock.Compare(DifferenceKind.SoldBoxes, $"lot {lot} in listing {listing}", Boxes(0), Boxes(boxes));

        static string Boxes(long boxes) => string.Create(CultureInfo.InvariantCulture, $"{boxes} boxes");
    }
}
