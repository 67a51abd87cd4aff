using AppleLive.Checks;

namespace AppleLive.Storage.Relational.Stores;

internal sealed partial class CheckStore
{
    // Which table's rows are counted, and the statement that gives each figure beside its sum.
    private static (string Table, string Compared) Sums(StoredSum which) => which switch
    {
        StoredSum.Balance => ("balances",
            """
            select null as id, coalesce(balances.account, posted.account) as name, coalesce(balances.balance_fen, 0) as stored, coalesce(posted.total, 0) as sum
            from balances full join (select account, cast(sum(amount_fen) as bigint) as total from postings group by account) posted
                 on posted.account = balances.account
            """),
        StoredSum.Transaction => ("journal_transactions",
            "select null as id, cast(transaction_number as text) as name, cast(sum(amount_fen) as bigint) as stored, 0 as sum from postings group by transaction_number"),
        StoredSum.Payment => ("payments",
            """
            select payment_id as id, null as name, amount_fen as stored,
                   cast(shipping_fen + (select coalesce(sum(share.amount_fen), 0) from payment_shares share where share.payment_id = payments.payment_id) as bigint) as sum
            from payments
            """),
        StoredSum.Refund => ("refunds",
            """
            select refund_id as id, null as name, amount_fen as stored,
                   cast(shipping_fen + (select coalesce(sum(share.amount_fen), 0) from refund_shares share where share.refund_id = refunds.refund_id) as bigint) as sum
            from refunds
            """),
        StoredSum.Settlement => ("settlements", $"{SettlementPart("goods")} union all {SettlementPart("refunds")} union all {SettlementPart("fees")}"),
        StoredSum.Payout => ("payouts",
            """
            select payout_id as id, 'disbursements' as name, amount_fen as stored,
                   cast((select coalesce(sum(line.amount_fen), 0) from disbursements line where line.payout_id = payouts.payout_id) as bigint) as sum
            from payouts
            union all
            select payout_id, 'settlement', amount_fen, goods_fen - refunds_fen - fees_fen
            from payouts join settlements on settlements.settlement_id = payouts.settlement_id
            """),
        StoredSum.RefundLines => ("settlement_lines where refunds_fen <> 0", ByOrder(
            """
            select order_id, refunds_fen as stored, 0 as sum from settlement_lines
            union all
            select refunds.order_id, 0, share.amount_fen from refund_shares share join refunds on refunds.refund_id = share.refund_id where refunds.state = 'succeeded'
            union all
            select order_id, 0, -amount_fen from payout_reversals where state = 'succeeded'
            """)),
        StoredSum.GoodsLines => ("settlement_lines where goods_fen <> 0", ByOrder(
            """
            select order_id, goods_fen as stored, 0 as sum from settlement_lines
            union all
            select payments.order_id, 0, share.amount_fen
            from payment_shares share join payments on payments.payment_id = share.payment_id
                 join parcels on parcels.order_id = payments.order_id and parcels.village_id = share.village_id
            where parcels.completed_at is not null
            """)),
        StoredSum.ListingSold => ("listings", ListingPart("sold_boxes", "sold_boxes")),
        StoredSum.ListingQuota => ("listings", ListingPart("quota_boxes", "boxes")),
        _ => ("lots",
            """
            select lot_id as id, null as name, allocated_grams as stored,
                   cast((select coalesce(sum(allocation.grams), 0) from allocations allocation where allocation.lot_id = lots.lot_id) as bigint) as sum
            from lots
            """),
    };

    // Index settlement_lines_taken.
    private static string SettlementPart(string part) =>
        $"""
        select settlement_id as id, '{part}' as name, {part}_fen as stored,
               cast((select coalesce(sum(line.{part}_fen), 0) from settlement_lines line where line.settlement_id = settlements.settlement_id) as bigint) as sum
        from settlements
        """;

    private static string ListingPart(string stored, string part) =>
        $"""
        select listing_id as id, null as name, {stored} as stored,
               cast((select coalesce(sum(allocation.{part}), 0) from allocations allocation where allocation.listing_id = listings.listing_id) as bigint) as sum
        from listings
        """;

    private static string ByOrder(string movements) =>
        $"select order_id as id, null as name, cast(sum(stored) as bigint) as stored, cast(sum(sum) as bigint) as sum from ({movements}) movements group by order_id";
}
