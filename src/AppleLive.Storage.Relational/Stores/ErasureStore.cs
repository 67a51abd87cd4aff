using AppleLive.Erasures;
using AppleLive.Growers;
using AppleLive.Ledger;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.People;
using AppleLive.Privacy;

using NodaTime;

namespace AppleLive.Storage.Relational.Stores;

internal sealed class ErasureStore(Session session) : IErasureStore
{
    public async Task<Erasure?> FindAsync(ErasureOf of, Guid subject, CancellationToken cancellationToken) =>
        await session.FindAsync<Row>(
            "select erased_by, erased_at from erasures where kind = @kind and subject = @subject", new { kind = Names.Of(of), subject }, cancellationToken) is { } row
            ? new Erasure(of, subject, row.ErasedBy, row.ErasedAt)
            : null;

    // Indexes lots_by_grower, allocations_by_lot, order_fills_by_lot, settlement_lines_by_grower, settlement_lines_by_order.
    public async Task<GrowerEnds> EndsAsync(GrowerId grower, CancellationToken cancellationToken)
    {
        EndsRow row = (await session.FindAsync<EndsRow>(
            """
            select
                (select count(*) from lots where grower_id = @grower
                    and (state in ('registered', 'inspected') or (state = 'attested' and allocated_grams < found_grams))) as open_lots,
                (select count(*) from lots join allocations on allocations.lot_id = lots.lot_id join listings on listings.listing_id = allocations.listing_id
                    where lots.grower_id = @grower and listings.state <> 'closed') as open_listings,
                (select count(*) from lots join order_fills fill on fill.lot_id = lots.lot_id join orders on orders.order_id = fill.order_id
                    where lots.grower_id = @grower and orders.status in ('reserved', 'confirmed', 'amended')) as open_orders,
                (select count(*) from settlement_lines line left join settlements on settlements.settlement_id = line.settlement_id
                    where line.grower_id = @grower and (settlements.state is null or settlements.state <> 'closed')) as open_settlements,
                (select count(*) from disbursements where grower_id = @grower and acknowledged_at is null and amount_fen > 0) as unacknowledged,
                village_id
            from growers where grower_id = @grower
            """,
            new { grower },
            cancellationToken))!;
        Account account = Account.Payable(row.VillageId, grower.Value);
        return new GrowerEnds(
            row.OpenLots, row.OpenListings, row.OpenOrders, row.OpenSettlements,
            await session.FindAsync<Fen?>("select balance_fen from balances where account = @Name", new { account.Name }, cancellationToken) ?? Fen.Zero,
            row.Unacknowledged, await LastEventAsync(grower, cancellationToken));
    }

    public async Task EraseAsync(OrderId order, PersonId? by, Instant at, CancellationToken cancellationToken)
    {
        // First the erasure: it is what allows a payment to lose its slip.
        await AddAsync(ErasureOf.Order, order.Value, by, at, cancellationToken);
        await session.ExecuteAsync(
            "update orders set secret = @Secret, details = @Nothing, phone_index = @Phone where order_id = @Id", Emptied.Of(order.Value), cancellationToken);
        await session.ExecuteAsync("update payments set reference = @Nothing where order_id = @Id", Emptied.Of(order.Value), cancellationToken);
        await session.ExecuteAsync(
            "update slips set reference = @Nothing, slip_index = null, why = null where order_id = @Id", Emptied.Of(order.Value), cancellationToken);
        await session.ExecuteAsync("update deposit_moves set reference = null where order_id = @Id", Emptied.Of(order.Value), cancellationToken);
        await session.ExecuteAsync(
            "update bank_lines set secret = @Secret, details = @Nothing where payment_id in (select payment_id from slips where order_id = @Id)",
            Emptied.Of(order.Value), cancellationToken);
        await session.ExecuteAsync("update refunds set reason = null where order_id = @Id", Emptied.Of(order.Value), cancellationToken);
        await session.ExecuteAsync(
            "update claim_replies set text = @Nothing where claim_id in (select claim_id from claims where order_id = @Id)", Emptied.Of(order.Value), cancellationToken);
        await session.ExecuteAsync("update claims set text = @Nothing where order_id = @Id", Emptied.Of(order.Value), cancellationToken);
    }

    public async Task EraseAsync(GrowerId grower, PersonId? by, Instant at, CancellationToken cancellationToken)
    {
        await AddAsync(ErasureOf.Grower, grower.Value, by, at, cancellationToken);
        await session.ExecuteAsync(
            "update growers set secret = @Secret, details = @Nothing, phone_index = @Phone where grower_id = @Id", Emptied.Of(grower.Value), cancellationToken);
        await session.ExecuteAsync("update lots set certificate = @Nothing where grower_id = @Id", Emptied.Of(grower.Value), cancellationToken);
    }

    private Task AddAsync(ErasureOf of, Guid subject, PersonId? by, Instant at, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "insert into erasures (kind, subject, erased_by, erased_at) values (@kind, @subject, @by, @at)",
            new { kind = Names.Of(of), subject, by, at },
            cancellationToken);

    // What he registered, what was checked, sold, paid, given back, settled and paid out. Turning down or taking back a lot is
    // housekeeping and starts no new time.
    private async Task<Instant> LastEventAsync(GrowerId grower, CancellationToken cancellationToken) =>
        (await session.FindAsync<Instant?>(
            """
            select max(at) from (
                select registered_at as at from growers where grower_id = @grower
                union all select registered_at from lots where grower_id = @grower
                union all select inspected_at from lots where grower_id = @grower
                union all select approved_at from lots where grower_id = @grower
                union all select orders.placed_at
                    from lots join order_fills fill on fill.lot_id = lots.lot_id join orders on orders.order_id = fill.order_id where lots.grower_id = @grower
                union all select payment.captured_at
                    from payment_shares share join payments payment on payment.payment_id = share.payment_id where share.grower_id = @grower
                union all select refund.succeeded_at
                    from refund_shares share join refunds refund on refund.refund_id = share.refund_id where share.grower_id = @grower
                union all select settlement.calculated_at
                    from settlement_lines line join settlements settlement on settlement.settlement_id = line.settlement_id where line.grower_id = @grower
                union all select settlement.approved_at
                    from settlement_lines line join settlements settlement on settlement.settlement_id = line.settlement_id where line.grower_id = @grower
                union all select step.at
                    from disbursements part join payout_steps step on step.payout_id = part.payout_id where part.grower_id = @grower
                union all select acknowledged_at from disbursements where grower_id = @grower) happened
            """,
            new { grower },
            cancellationToken))!.Value;

    /// <summary>What stands in a row once it is erased.</summary>
    private sealed record Emptied(Guid Id, WrappedSecret Secret, byte[] Nothing, Digest Phone)
    {
        public static Emptied Of(Guid id) => new(id, WrappedSecret.Erased, [], default);
    }

    private sealed class Row
    {
        public PersonId? ErasedBy { get; init; }

        public Instant ErasedAt { get; init; }
    }

    private sealed class EndsRow
    {
        public long OpenLots { get; init; }

        public long OpenListings { get; init; }

        public long OpenOrders { get; init; }

        public long OpenSettlements { get; init; }

        public long Unacknowledged { get; init; }

        public Guid VillageId { get; init; }
    }
}
