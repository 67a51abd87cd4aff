using AppleLive.Growers;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.Payouts;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Storage.Relational.Stores;

/// <summary>What is taken back of payouts.</summary>
internal sealed partial class PayoutStore
{
    // Indexes settlement_lines_refunded, settlement_lines_by_order, reversal_once_for_a_refund. A village's goods of an order
    // are in one settlement, so its refund has one payout to come from.
    public async Task<IReadOnlyList<PayoutReversal>> ReversibleAsync(IReadOnlyCollection<string> gateways, int limit, CancellationToken cancellationToken) =>
    [
        .. (await session.ListAsync<ReversibleRow>(
            """
            select due.payout_id, due.order_id, due.record, line.village_id, line.grower_id, line.refunds_fen as amount_fen
            from (select distinct payouts.payout_id, refunded.order_id, refunded.village_id, refunded.record
                  from settlement_lines refunded
                  join settlement_lines goods on goods.order_id = refunded.order_id and goods.village_id = refunded.village_id and goods.goods_fen > 0
                  join payouts on payouts.settlement_id = goods.settlement_id
                  where refunded.settlement_id is null and refunded.refunds_fen > 0
                    and payouts.state in ('paid', 'acknowledged') and payouts.provider in @gateways and payouts.provider_reference is not null
                    and not exists (select 1 from payout_reversals known where known.payout_id = payouts.payout_id and known.record = refunded.record)
                  order by refunded.record limit @limit) due
            join settlement_lines line on line.record = due.record and line.village_id = due.village_id and line.refunds_fen > 0 and line.settlement_id is null
            order by due.record, due.payout_id, line.grower_id
            """,
            new { gateways, limit },
            cancellationToken))
            .GroupBy(row => (row.PayoutId, row.Record))
            .Select(refund => new PayoutReversal(
                default, refund.Key.PayoutId, refund.First().OrderId, refund.Key.Record,
                [.. refund.Select(row => new GrowerShare(row.VillageId, row.GrowerId, row.AmountFen))], PayoutReversalState.Requested, default)),
    ];

    public async Task AddReversalAsync(PayoutReversal reversal, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            """
            insert into payout_reversals (reversal_id, payout_id, order_id, record, amount_fen, state, asked_at, done_at)
            values (@Id, @Payout, @Order, @Record, @Amount, @State, @AskedAt, @DoneAt)
            """,
            new { reversal.Id, reversal.Payout, reversal.Order, reversal.Record, reversal.Amount, State = Names.Of(reversal.State), reversal.AskedAt, reversal.DoneAt },
            cancellationToken);
        await session.ExecuteAsync(
            "insert into payout_reversal_shares (reversal_id, village_id, grower_id, amount_fen) values (@Reversal, @Village, @Grower, @Amount)",
            reversal.Shares.Select(share => new { Reversal = reversal.Id, share.Village, share.Grower, share.Amount }),
            cancellationToken);
    }

    public Task SaveReversalAsync(PayoutReversal reversal, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "update payout_reversals set state = @State, reference = @Reference, done_at = @DoneAt where reversal_id = @Id",
            new { reversal.Id, State = Names.Of(reversal.State), reversal.Reference, reversal.DoneAt },
            cancellationToken);

    // Constraint reversal_once_for_a_refund is the index.
    public async Task<IReadOnlyList<PayoutReversal>> ReversalsAsync(IReadOnlyCollection<PayoutId> payouts, CancellationToken cancellationToken) =>
        payouts.Count == 0
            ? []
            : await ReversalsAsync("select * from payout_reversals where payout_id in @payouts order by reversal_id", new { payouts = session.Ids(payouts) }, cancellationToken);

    // Index reversals_to_send.
    public Task<IReadOnlyList<PayoutReversal>> ReversalsToSendAsync(Instant now, int limit, CancellationToken cancellationToken) =>
        ReversalsAsync(
            """
            select * from payout_reversals
            where state in ('requested', 'submitted') and not exists (select 1 from provider_tries where subject = payout_reversals.reversal_id and next_at > @now)
            order by reversal_id limit @limit
            """,
            new { now, limit },
            cancellationToken);

    // Whoever holds the books sees whether a settlement has taken it, and none takes it before this transaction is over.
    public async Task<bool> IsSettledAsync(PayoutReversal reversal, VillageId village, CancellationToken cancellationToken)
    {
        await session.LockBooksAsync(cancellationToken);
        return await session.ScalarAsync<long>(
            "select count(*) from settlement_lines where order_id = @Order and village_id = @village and record = @Record and settlement_id is not null",
            new { reversal.Order, village, reversal.Record },
            cancellationToken) > 0;
    }

    private async Task<IReadOnlyList<PayoutReversal>> ReversalsAsync(string sql, object parameters, CancellationToken cancellationToken)
    {
        IReadOnlyList<ReversalRow> rows = await session.ListAsync<ReversalRow>(sql, parameters, cancellationToken);
        if (rows.Count == 0) return [];
        ILookup<Guid, ShareRow> shares = (await session.ListAsync<ShareRow>(
            "select reversal_id as owner, village_id, grower_id, amount_fen from payout_reversal_shares where reversal_id in @ids order by reversal_id, village_id, grower_id",
            new { ids = session.Ids(rows.Select(row => row.ReversalId)) },
            cancellationToken)).ToLookup(share => share.Owner);
        return [.. rows.Select(row => row.ToReversal(ShareRow.ToShares(shares[row.ReversalId.Value])))];
    }

    private sealed class ReversibleRow
    {
        public PayoutId PayoutId { get; init; }

        public OrderId OrderId { get; init; }

        public long Record { get; init; }

        public VillageId VillageId { get; init; }

        public GrowerId GrowerId { get; init; }

        public Fen AmountFen { get; init; }
    }

    private sealed class ReversalRow
    {
        public PayoutReversalId ReversalId { get; init; }

        public PayoutId PayoutId { get; init; }

        public OrderId OrderId { get; init; }

        public long Record { get; init; }

        public required string State { get; init; }

        public Instant AskedAt { get; init; }

        public string? Reference { get; init; }

        public Instant? DoneAt { get; init; }

        public PayoutReversal ToReversal(IReadOnlyList<GrowerShare> shares) =>
            new(ReversalId, PayoutId, OrderId, Record, shares, Names.Read<PayoutReversalState>(State), AskedAt) { Reference = Reference, DoneAt = DoneAt };
    }
}
