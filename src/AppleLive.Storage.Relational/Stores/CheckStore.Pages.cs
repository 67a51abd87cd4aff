using AppleLive.Checks;
using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Settlements;
using AppleLive.Villages;

namespace AppleLive.Storage.Relational.Stores;

internal sealed partial class CheckStore
{
    // Index settlement_lines_by_order; the rest by primary keys.
    public async Task<IReadOnlyList<CheckedOrder>> OrdersAsync(OrderId? after, int limit, CancellationToken cancellationToken)
    {
        IReadOnlyList<OrderId> ids = await session.ListAsync<OrderId>(Page("order_id", "orders", after is not null), new { after, limit }, cancellationToken);
        if (ids.Count == 0) return [];
        IReadOnlyList<OrderFile> files = await new OrderStore(session).FindAllAsync([.. ids], cancellationToken);
        var parameters = new { ids = session.Ids(ids) };
        ILookup<OrderId, FillRow> first = (await session.ListAsync<FillRow>(
            "select * from order_first_fills where order_id in @ids order by order_id, position, lot_id", parameters, cancellationToken)).ToLookup(row => row.OrderId);
        ILookup<OrderId, LineRow> lines = (await session.ListAsync<LineRow>(
            "select village_id, grower_id, order_id, record, goods_fen, refunds_fen, fees_fen from settlement_lines where order_id in @ids order by order_id, line",
            parameters, cancellationToken)).ToLookup(row => row.OrderId);
        return
        [
            .. files.OrderBy(file => file.Order.Id)
                .Select(file => new CheckedOrder(file, FillRow.ToLines(first[file.Order.Id]), [.. lines[file.Order.Id].Select(row => row.ToLine())])),
        ];
    }

    // Constraint payout_once_for_a_settlement, index payout_steps_by_payout.
    public async Task<IReadOnlyList<CheckedSettlement>> SettlementsAsync(SettlementId? after, int limit, CancellationToken cancellationToken)
    {
        IReadOnlyList<SettlementFigures> settlements = await session.ListAsync<SettlementFigures>(
            Page("settlement_id, approved_at, goods_fen, refunds_fen, fees_fen", "settlements", after is not null, "settlement_id"), new { after, limit }, cancellationToken);
        if (settlements.Count == 0) return [];
        ILookup<SettlementId, CheckedStep> steps = (await session.ListAsync<CheckedStep>(
            """
            select settlement_id, payout_id, amount_fen, state from (
                select payouts.settlement_id, payouts.payout_id, payouts.amount_fen, step.state, step.step
                from payouts join payout_steps step on step.payout_id = payouts.payout_id
                where payouts.settlement_id in @ids and step.state in ('paid', 'returned', 'acknowledged')
                union all
                select payouts.settlement_id, payouts.payout_id, reversal.amount_fen, 'reversed', 0
                from payouts join payout_reversals reversal on reversal.payout_id = payouts.payout_id
                where payouts.settlement_id in @ids and reversal.state = 'succeeded') steps
            order by step
            """,
            new { ids = session.Ids(settlements.Select(settlement => settlement.SettlementId)) },
            cancellationToken)).ToLookup(step => step.SettlementId);
        return [.. settlements.Select(settlement => new CheckedSettlement(settlement, [.. steps[settlement.SettlementId]]))];
    }

    public Task<IReadOnlyList<CheckedLot>> LotsAsync(LotId? after, int limit, CancellationToken cancellationToken) =>
        session.ListAsync<CheckedLot>(Page("lot_id, state, found_grams, approved_at", "lots", after is not null, "lot_id"), new { after, limit }, cancellationToken);

    public Task<IReadOnlyList<CheckedListing>> ListingsAsync(ListingId? after, int limit, CancellationToken cancellationToken) =>
        session.ListAsync<CheckedListing>(
            Page("listing_id, state, price_fen, quota_boxes", "listings", after is not null, "listing_id"), new { after, limit }, cancellationToken);

    public Task<IReadOnlyList<CheckedAllocation>> AllocationsAsync(CancellationToken cancellationToken) =>
        session.ListAsync<CheckedAllocation>("select listing_id, lot_id, sold_boxes from allocations order by listing_id, lot_id", null, cancellationToken);

    private static string Page(string columns, string table, bool isNext, string? key = null) =>
        $"select {columns} from {table} {(isNext ? $"where {key ?? columns} > @after" : "")} order by {key ?? columns} limit @limit";

    private sealed class LineRow
    {
        public VillageId VillageId { get; init; }

        public GrowerId GrowerId { get; init; }

        public OrderId OrderId { get; init; }

        public long Record { get; init; }

        public Fen GoodsFen { get; init; }

        public Fen RefundsFen { get; init; }

        public Fen FeesFen { get; init; }

        public SettlementLine ToLine() => new(VillageId, GrowerId, OrderId, Record, GoodsFen, RefundsFen, FeesFen);
    }
}
