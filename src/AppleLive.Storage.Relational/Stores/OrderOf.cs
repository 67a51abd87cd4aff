using AppleLive.Orders;

namespace AppleLive.Storage.Relational.Stores;

/// <summary>The order that an entry of the journal belongs to, by what the entry is about.</summary>
internal sealed class OrderOf
{
    public Guid Subject { get; init; }

    public OrderId OrderId { get; init; }

    public required string Number { get; init; }

    /// <summary>Those of these payments, refunds, slips, returns of held money and parcels that belong to an order.</summary>
    public static async Task<Dictionary<Guid, OrderOf>> AllAsync(Session session, IReadOnlyCollection<Guid> subjects, CancellationToken cancellationToken) =>
        subjects.Count == 0
            ? []
            : (await session.ListAsync<OrderOf>(
                """
                select payment_id as subject, payments.order_id, number from payments join orders on orders.order_id = payments.order_id where payment_id in @ids
                union all
                select refund_id, refunds.order_id, number from refunds join orders on orders.order_id = refunds.order_id where refund_id in @ids
                union all
                select slips.payment_id, slips.order_id, number from slips join orders on orders.order_id = slips.order_id
                where slips.payment_id in @ids and not exists (select 1 from payments where payments.payment_id = slips.payment_id)
                union all
                select moved.payment_id, moved.order_id, number from deposit_moves moved join orders on orders.order_id = moved.order_id
                where moved.payment_id in @ids and moved.kind = 'returned'
                union all
                select parcel_id, parcels.order_id, number from parcels join orders on orders.order_id = parcels.order_id where parcel_id in @ids
                """,
                new { ids = session.Ids(subjects.Distinct()) }, cancellationToken)).ToDictionary(row => row.Subject);
}
