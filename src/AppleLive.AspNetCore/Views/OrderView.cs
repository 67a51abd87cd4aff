using AppleLive.Claims;
using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.Shipping;

using NodaTime;

namespace AppleLive.AspNetCore.Views;

/// <summary>The buyer's order. Once he is erased, <c>erased</c> is true and <c>buyer</c> null.</summary>
internal sealed record OrderView(
    OrderId Order, string Number, string Status, Instant PlacedAt, Instant? PayBy, IReadOnlyList<OrderLineView> Lines, Fen ShippingFen,
    Fen TotalFen, bool Erased, BuyerView? Buyer, IReadOnlyList<ParcelView> Parcels, string Gateway, PaymentView? Payment, IReadOnlyList<RefundView> Refunds,
    IReadOnlyList<ClaimView> Claims, IReadOnlyList<SellerView> Sellers, OrderLinks Links);

/// <summary>Boxes of one listing, at the price of the order.</summary>
internal sealed record OrderLineView(ListingId Listing, string Title, VillageName Village, long Boxes, long BoxGrams, Fen PriceFen, string PriceUnit, Fen AmountFen);

/// <summary>Who bought, masked: the token may have been passed on.</summary>
internal sealed record BuyerView(string Name, string Phone, string Address);

/// <summary>What one village sends.</summary>
internal sealed record ParcelView(
    ParcelId Parcel, VillageName Village, string State, string? Carrier, string? CarrierName, string? TrackingNumber, Instant? DeliveredAt,
    Instant? ClaimUntil, Instant? CompletedAt);

/// <summary>What was captured.</summary>
internal sealed record PaymentView(PaymentId Payment, string Provider, Fen AmountFen, Instant CapturedAt);

/// <summary>Money on its way back, or back.</summary>
internal sealed record RefundView(RefundId Refund, RefundKind Kind, RefundState State, Fen AmountFen, Instant RequestedAt, Instant? SucceededAt);

/// <summary>A complaint.</summary>
internal sealed record ClaimView(ClaimId Claim, VillageName Village, string State, Fen? AskedFen, Instant OpenedAt, Instant AnswerBy);

/// <summary>Who sells: the village, and its growers by full name with their certificates (直播电商监督管理办法).</summary>
internal sealed record SellerView(VillageName Village, IReadOnlyList<SellingGrower> Growers);

/// <summary>A grower whose apples these are; null where he is erased.</summary>
internal sealed record SellingGrower(string? Name, IReadOnlyList<SoldLot> Lots);

/// <summary>A lot of which boxes of the order are filled; its certificate is null where its grower is erased.</summary>
internal sealed record SoldLot(LotId Lot, string Variety, string Standard, string Grade, CertificateView? Certificate);
