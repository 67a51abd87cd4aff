using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.Shipping;

namespace AppleLive.SampleHost.Pages.Sale;

/// <summary>A state as a buyer is told of it.</summary>
/// <param name="Kind">The colour, as the status element names it.</param>
/// <param name="Icon">The icon.</param>
/// <param name="Key">The text's key.</param>
public sealed record Badge(string Kind, string Icon, string Key)
{
    /// <summary>A listing's state.</summary>
    public static Badge OfListing(string state) => state switch
    {
        "onSale" => new("live", "tag", "sale.state.on-sale"),
        "published" => new("waiting", "clock", "sale.state.published"),
        "paused" => new("waiting", "pause", "sale.state.paused"),
        "soldOut" => new("over", "over", "card.sold-out"),
        _ => new("over", "over", "sale.state.closed"),
    };

    /// <summary>A livestream's state.</summary>
    public static Badge OfLivestream(string state) => state switch
    {
        "live" => new("live", "live", "room.state.live"),
        "scheduled" => new("waiting", "clock", "room.state.scheduled"),
        "postponed" => new("waiting", "calendar", "room.state.postponed"),
        "cancelled" => new("over", "over", "room.state.cancelled"),
        _ => new("over", "over", "room.state.ended"),
    };

    /// <summary>Where the deal of an order stands.</summary>
    public static Badge Of(OrderStatus status) => status switch
    {
        OrderStatus.Reserved => new("waiting", "clock", "buy.deal.reserved"),
        OrderStatus.Confirmed => new("done", "check", "buy.deal.confirmed"),
        OrderStatus.Amended => new("done", "check", "buy.deal.amended"),
        OrderStatus.Completed => new("done", "check", "buy.deal.completed"),
        OrderStatus.Expired => new("over", "over", "buy.deal.expired"),
        _ => new("over", "over", "buy.deal.cancelled"),
    };

    /// <summary>Where a parcel is.</summary>
    public static Badge Of(ParcelState state) => state switch
    {
        ParcelState.Pending => new("waiting", "box", "buy.parcel.pending"),
        ParcelState.Packed => new("waiting", "box", "buy.parcel.packed"),
        ParcelState.HandedOver => new("waiting", "truck", "buy.parcel.handed-over"),
        ParcelState.Delivered => new("done", "check", "buy.parcel.delivered"),
        ParcelState.Refused => new("over", "over", "buy.parcel.refused"),
        ParcelState.Lost => new("problem", "warning", "buy.parcel.lost"),
        _ => new("over", "over", "buy.parcel.cancelled"),
    };

    /// <summary>Where a refund stands.</summary>
    public static Badge Of(RefundState state) => state switch
    {
        RefundState.Succeeded => new("done", "check", "buy.refund.succeeded"),
        RefundState.Failed => new("problem", "warning", "buy.refund.failed"),
        RefundState.Submitted => new("waiting", "clock", "buy.refund.submitted"),
        _ => new("waiting", "clock", "buy.refund.requested"),
    };

    /// <summary>Where a complaint stands.</summary>
    public static Badge OfClaim(string state) => state switch
    {
        "opened" => new("waiting", "clock", "buy.claim.opened"),
        "liaison" => new("waiting", "chat", "buy.claim.liaison"),
        "station" => new("waiting", "chat", "buy.claim.station"),
        "mediation" => new("waiting", "chat", "buy.claim.mediation"),
        "agreed" => new("done", "check", "buy.claim.agreed"),
        "rejected" => new("over", "over", "buy.claim.rejected"),
        _ => new("over", "over", "buy.claim.withdrawn"),
    };
}
