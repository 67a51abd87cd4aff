using AppleLive.Checks;
using AppleLive.Growers;
using AppleLive.Ledger;
using AppleLive.Money;
using AppleLive.Payments;
using AppleLive.Villages;

namespace AppleLive.Storage.Relational.Stores;

/// <summary>The figures a check compares, each added up in one statement; the other halves read pages.</summary>
internal sealed partial class CheckStore(Session session) : ICheckStore
{
    public async Task<SumComparison> SumsAsync(StoredSum which, int limit, CancellationToken cancellationToken)
    {
        (string table, string compared) = Sums(which);
        long rows = await session.ScalarAsync<long>($"select count(*) from {table}", null, cancellationToken);
        IReadOnlyList<UnequalSum> unequal = await session.ListAsync<UnequalSum>(
            $"select id, name, stored, sum from ({compared}) compared where stored <> sum limit @limit", new { limit }, cancellationToken);
        return new SumComparison(rows, unequal);
    }

    // Index postings_by_account.
    public async Task<IReadOnlyDictionary<string, Fen>> PostedAsync(CancellationToken cancellationToken) =>
        (await session.ListAsync<NamedFen>("select account as name, cast(sum(amount_fen) as bigint) as fen from postings group by account", null, cancellationToken))
            .ToDictionary(row => row.Name, row => row.Fen, StringComparer.Ordinal);

    public async Task<MoneyFigures> MoneyAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<OwedRow> owed = await session.ListAsync<OwedRow>(
            """
            select village_id, grower_id, cast(sum(fen) as bigint) as fen
            from (select village_id, grower_id, amount_fen as fen from payment_shares
                  union all
                  select share.village_id, share.grower_id, -share.amount_fen
                  from refund_shares share join refunds on refunds.refund_id = share.refund_id where refunds.state <> 'failed'
                  union all
                  select village_id, grower_id, -fees_fen from settlement_lines
                  union all
                  select line.village_id, line.grower_id, -line.amount_fen
                  from disbursements line join payouts on payouts.payout_id = line.payout_id where payouts.state in ('paid', 'acknowledged')
                  union all
                  select share.village_id, share.grower_id, share.amount_fen
                  from payout_reversal_shares share join payout_reversals reversal on reversal.reversal_id = share.reversal_id where reversal.state = 'succeeded') moved
            group by village_id, grower_id
            """,
            null,
            cancellationToken);
        IReadOnlyList<NamedFen> gateways = await session.ListAsync<NamedFen>(
            """
            select name, cast(sum(fen) as bigint) as fen
            from (select provider as name, amount_fen as fen from payments where taken_in is null
                  union all
                  select provider, -fee_fen from payment_fees join online_payments on online_payments.payment_id = payment_fees.payment_id
                  union all
                  select provider, -amount_fen from refunds where provider is not null and state = 'succeeded'
                  union all
                  select provider, amount_fen from stray_money
                  union all
                  select provider, -amount_fen from stray_money where state = 'succeeded' and handed_over_by is null
                  union all
                  select provider, -amount_fen from payouts where provider <> 'bank' and state in ('paid', 'acknowledged')
                  union all
                  select payouts.provider, reversal.amount_fen from payout_reversals reversal join payouts on payouts.payout_id = reversal.payout_id
                  where reversal.state = 'succeeded'
                  union all
                  select provider, amount_fen - fee_fen from provider_entries where state = 'booked') moved
            group by name
            """,
            null,
            cancellationToken);
        MoneyRow sums = (await session.FindAsync<MoneyRow>(
            """
            select cast((select coalesce(sum(amount_fen), 0) from payments where taken_in is not null)
                        - (select coalesce(sum(refunds.amount_fen), 0) from refunds join payments on payments.order_id = refunds.order_id
                           where refunds.state = 'succeeded' and payments.taken_in is not null) as bigint) as tills,
                   cast((select coalesce(sum(amount_fen), 0) from refunds where state in ('requested', 'submitted'))
                        + (select coalesce(sum(amount_fen), 0) from stray_money where state <> 'succeeded') as bigint) as refund_due,
                   cast((select coalesce(sum(fees_fen), 0) from settlement_lines) + (select coalesce(sum(shipping_fen), 0) from payments)
                        - (select coalesce(sum(shipping_fen), 0) from refunds where state <> 'failed')
                        - (select coalesce(sum(fee_fen), 0) from payment_fees)
                        + (select coalesce(sum(case kind when 'fee' then amount_fen else 0 end - fee_fen), 0) from provider_entries where state = 'booked')
                        as bigint) as deducted,
                   cast((select coalesce(sum(amount_fen), 0) from payouts where provider = 'bank' and state in ('paid', 'acknowledged'))
                        + (select coalesce(sum(refunds.amount_fen), 0) from refunds join payments on payments.order_id = refunds.order_id
                           where refunds.state = 'succeeded' and refunds.provider is null and payments.taken_in is null)
                        + (select coalesce(sum(amount_fen), 0) from stray_money where handed_over_by is not null)
                        + (select coalesce(sum(amount_fen), 0) from provider_entries where state = 'booked' and kind = 'ownTransfer') as bigint) as paid_out
            """,
            new { },
            cancellationToken))!;
        IReadOnlyList<HeldRow> deposits = await session.ListAsync<HeldRow>(
            "select village_id, cast(sum(amount_fen) as bigint) as fen from deposit_moves group by village_id", null, cancellationToken);
        return new MoneyFigures(
            [.. owed.Select(row => new GrowerShare(row.VillageId, row.GrowerId, row.Fen))],
            gateways.ToDictionary(row => row.Name, row => row.Fen, StringComparer.Ordinal), sums.Tills, sums.RefundDue, sums.Deducted, sums.PaidOut)
        {
            Deposits = deposits.ToDictionary(row => row.VillageId, row => row.Fen),
        };
    }

    public async Task<IReadOnlyList<VillageFigures>> VillagesAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<TotalsRow> stored = await session.ListAsync<TotalsRow>(
            """
            select villages.village_id, villages.code, coalesce(sold_fen, 0) as sold, coalesce(refunded_fen, 0) as refunded, coalesce(fees_fen, 0) as fees,
                   coalesce(paid_out_fen, 0) as paid_out
            from villages left join village_totals on village_totals.village_id = villages.village_id order by villages.code
            """,
            null,
            cancellationToken);
        Dictionary<VillageId, VillageTotals> recorded = await SumsByVillageAsync(
            "select village_id, sold_fen as sold, refunded_fen as refunded, fees_fen as fees, paid_out_fen as paid_out from record_villages", cancellationToken);
        Dictionary<VillageId, VillageTotals> business = await SumsByVillageAsync(
            """
            select village_id, amount_fen as sold, 0 as refunded, 0 as fees, 0 as paid_out from payment_shares
            union all
            select share.village_id, 0, share.amount_fen, 0, 0
            from refund_shares share join refunds on refunds.refund_id = share.refund_id where refunds.state = 'succeeded'
            union all
            select village_id, 0, 0, fees_fen, 0 from settlement_lines
            union all
            select village_id, 0, 0, 0, amount_fen from payouts where state in ('paid', 'acknowledged')
            union all
            select payouts.village_id, 0, 0, 0, -reversal.amount_fen from payout_reversals reversal join payouts on payouts.payout_id = reversal.payout_id
            where reversal.state = 'succeeded'
            """,
            cancellationToken);
        return
        [
            .. stored.Select(row => new VillageFigures(
                row.VillageId, row.Code!, row.ToTotals(), recorded.GetValueOrDefault(row.VillageId, VillageTotals.None),
                business.GetValueOrDefault(row.VillageId, VillageTotals.None))),
        ];
    }

    private async Task<Dictionary<VillageId, VillageTotals>> SumsByVillageAsync(string movements, CancellationToken cancellationToken) =>
        (await session.ListAsync<TotalsRow>(
            $"""
            select village_id, cast(sum(sold) as bigint) as sold, cast(sum(refunded) as bigint) as refunded, cast(sum(fees) as bigint) as fees,
                   cast(sum(paid_out) as bigint) as paid_out
            from ({movements}) movements group by village_id
            """,
            null,
            cancellationToken)).ToDictionary(row => row.VillageId, row => row.ToTotals());

    private sealed class NamedFen
    {
        public required string Name { get; init; }

        public Fen Fen { get; init; }
    }

    private sealed class OwedRow
    {
        public VillageId VillageId { get; init; }

        public GrowerId GrowerId { get; init; }

        public Fen Fen { get; init; }
    }

    private sealed class HeldRow
    {
        public VillageId VillageId { get; init; }

        public Fen Fen { get; init; }
    }

    private sealed class MoneyRow
    {
        public Fen Tills { get; init; }

        public Fen RefundDue { get; init; }

        public Fen Deducted { get; init; }

        public Fen PaidOut { get; init; }
    }

    private sealed class TotalsRow
    {
        public VillageId VillageId { get; init; }

        public string? Code { get; init; }

        public Fen Sold { get; init; }

        public Fen Refunded { get; init; }

        public Fen Fees { get; init; }

        public Fen PaidOut { get; init; }

        public VillageTotals ToTotals() => new(Sold, Refunded, Fees, PaidOut);
    }
}
