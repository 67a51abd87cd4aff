using AppleLive.Benchmarks.Hosts;
using AppleLive.Benchmarks.Stores;

namespace AppleLive.Benchmarks.Sales;

/// <summary>Holds what was acknowledged against what the store has. A fast run that fails this counts as nothing.</summary>
internal sealed class Accounts(StoreUnderTest store)
{
    private long orders, keys, acknowledged;

    public async Task OpenAsync() => (orders, keys) = (await store.OrdersAsync(), await store.KeysAsync());

    public void Acknowledge(long more) => acknowledged += more;

    /// <summary>Every acknowledged order stored once, with its key; nothing sold twice; and the checker finds no difference.</summary>
    /// <param name="staffKeys">Keys bound by others since the accounts were opened.</param>
    public async Task CloseAsync(long staffKeys = 0)
    {
        long stored = await store.OrdersAsync() - orders, bound = await store.KeysAsync() - keys - staffKeys;
        if (stored != acknowledged) throw new InvalidOperationException($"{acknowledged} orders were acknowledged, {stored} are stored.");
        if (bound != acknowledged) throw new InvalidOperationException($"{acknowledged} orders were acknowledged, {bound} keys are bound.");
        // Counted from what fills the orders, not from the figures the sale itself keeps.
        long oversold = await store.NumberAsync(
            """
            select count(*) from allocations allocation join
                (select fill.listing_id, fill.lot_id, sum(fill.boxes) as boxes
                 from order_fills fill join orders sale on sale.order_id = fill.order_id
                 where sale.status not in ('cancelled', 'expired')
                 group by fill.listing_id, fill.lot_id) sold
                on sold.listing_id = allocation.listing_id and sold.lot_id = allocation.lot_id
            where sold.boxes * allocation.box_grams > allocation.grams or sold.boxes <> allocation.sold_boxes
            """);
        if (oversold != 0) throw new InvalidOperationException($"{oversold} lots are oversold, or sold otherwise than they say.");
        (int code, string said) = await SampleHostProcess.RunAsync(store, "check");
        if (code != 0) throw new InvalidOperationException($"The checker found differences:\n{said}");
    }
}
