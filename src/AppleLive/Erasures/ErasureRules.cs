using AppleLive.Claims;
using AppleLive.Orders;
using AppleLive.Payments;

using NodaTime;

namespace AppleLive.Erasures;

/// <summary>The rules of erasing: no clock, no store.</summary>
internal static class ErasureRules
{
    /// <summary>First all that is open, then the time: a date is worth nothing while something may still happen.</summary>
    public static ErasureStanding Decide(ErasureFacts facts, Retention retention, Instant now) =>
        facts.Open.Count > 0 ? new ErasureStanding.StillOpen(facts.Open)
        : retention.IsOver(facts.LastEvent, now) ? new ErasureStanding.Due()
        : new ErasureStanding.RetentionNotOver(retention.OverFrom(facts.LastEvent));

    /// <summary>The refusal a standing means, or null where the data may be erased.</summary>
    public static Refusal? Refuse(ErasureStanding standing) => standing switch
    {
        ErasureStanding.StillOpen open => new Refusal(Refusals.StillOpen).With("open", open.What.ToArray()),
        ErasureStanding.RetentionNotOver early => new Refusal(Refusals.RetentionNotOver).With("from", early.From),
        _ => null,
    };

    /// <summary>An order: its deal is over, nobody complains, and no money is on its way back.</summary>
    /// <param name="file">The order.</param>
    /// <param name="claims">All claims about it.</param>
    /// <param name="moneyOpen">Whether money is held for it or waits to be confirmed.</param>
    /// <param name="further">When else something happened about it: replies to claims, public records.</param>
    public static ErasureFacts OfOrder(OrderFile file, IReadOnlyList<Claim> claims, bool moneyOpen, IEnumerable<Instant> further)
    {
        var open = new List<string>();
        if (file.Order.Status is not (OrderStatus.Completed or OrderStatus.Cancelled or OrderStatus.Expired)) open.Add("order");
        if (claims.Any(claim => ClaimRules.IsOpen(claim.State))) open.Add("claim");
        if (file.Refunds.Any(refund => refund.State != RefundState.Succeeded)) open.Add("refund");
        if (moneyOpen) open.Add("money");

        Instant?[] events =
        [
            file.Order.PlacedAt, file.Order.PayBy, file.Payment?.CapturedAt,
            .. file.Parcels.SelectMany(parcel => new[] { parcel.DeliveredAt, parcel.ClaimUntil, parcel.CompletedAt }),
            .. file.Refunds.SelectMany(refund => new[] { refund.RequestedAt, refund.SucceededAt }),
            .. claims.Select(claim => (Instant?)claim.OpenedAt),
            .. further.Select(at => (Instant?)at),
        ];
        return new ErasureFacts(open, events.Max()!.Value);
    }

    /// <summary>A grower: none of his apples can still be sold, no order for them runs, and all his money is with him.</summary>
    public static ErasureFacts OfGrower(GrowerEnds ends)
    {
        var open = new List<string>();
        if (ends.OpenLots > 0) open.Add("lot");
        if (ends.OpenListings > 0) open.Add("listing");
        if (ends.OpenOrders > 0) open.Add("order");
        if (ends.OpenSettlements > 0) open.Add("settlement");
        if (ends.OwedFen.Value != 0 || ends.Unacknowledged > 0) open.Add("money");
        return new ErasureFacts(open, ends.LastEvent);
    }
}
