using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Settlements;

namespace AppleLive.Checks;

/// <summary>The figures a check compares, added up by the store or read page by page, so that no check holds all orders in memory.</summary>
public interface ICheckStore
{
    /// <summary>Compares a stored figure with the sum of its parts, row by row, and gives at most <paramref name="limit"/> of those that differ.</summary>
    Task<SumComparison> SumsAsync(StoredSum which, int limit, CancellationToken cancellationToken);

    /// <summary>What was posted to each account, by name.</summary>
    Task<IReadOnlyDictionary<string, Fen>> PostedAsync(CancellationToken cancellationToken);

    /// <summary>The money of payments, refunds, deductions and payouts, added up.</summary>
    Task<MoneyFigures> MoneyAsync(CancellationToken cancellationToken);

    /// <summary>Every village's totals from three sides, by its code.</summary>
    Task<IReadOnlyList<VillageFigures>> VillagesAsync(CancellationToken cancellationToken);

    /// <summary>A page of all orders, oldest first.</summary>
    Task<IReadOnlyList<CheckedOrder>> OrdersAsync(OrderId? after, int limit, CancellationToken cancellationToken);

    /// <summary>A page of all settlements with the steps of their payouts, oldest first.</summary>
    Task<IReadOnlyList<CheckedSettlement>> SettlementsAsync(SettlementId? after, int limit, CancellationToken cancellationToken);

    /// <summary>A page of all lots, oldest first.</summary>
    Task<IReadOnlyList<CheckedLot>> LotsAsync(LotId? after, int limit, CancellationToken cancellationToken);

    /// <summary>A page of all listings, oldest first.</summary>
    Task<IReadOnlyList<CheckedListing>> ListingsAsync(ListingId? after, int limit, CancellationToken cancellationToken);

    /// <summary>What every allocation says is sold of it.</summary>
    Task<IReadOnlyList<CheckedAllocation>> AllocationsAsync(CancellationToken cancellationToken);

    /// <summary>Entries of the log about an order, lot, listing or settlement that is not there, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<UnfoundedEntry>> UnfoundedAsync(int limit, CancellationToken cancellationToken);

    /// <summary>The entries of the log from an index on, in order, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<CheckedEntry>> EntriesAsync(long from, int limit, CancellationToken cancellationToken);

    /// <summary>The records up to a sequence number that have no index, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<long>> SkippedAsync(long upTo, int limit, CancellationToken cancellationToken);
}
