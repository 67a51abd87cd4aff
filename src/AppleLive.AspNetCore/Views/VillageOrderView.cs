using AppleLive.Claims;
using AppleLive.Money;
using AppleLive.Orders;

using NodaTime;

namespace AppleLive.AspNetCore.Views;

/// <summary>An order as a village's staff sees it: what the village sends, to whom, and what money and claims there are.</summary>
/// <param name="Order">The order.</param>
/// <param name="Number">Its number.</param>
/// <param name="Status">Where the deal stands.</param>
/// <param name="PlacedAt">When it was placed.</param>
/// <param name="Lines">What this village sends.</param>
/// <param name="TotalFen">What the buyer pays in all, other villages' boxes among it.</param>
/// <param name="Parcel">This village's parcel.</param>
/// <param name="Erased">Whether its buyer is erased.</param>
/// <param name="Recipient">Where it goes: in full for the liaison who must send it, masked for everyone else; null once the buyer is erased.</param>
/// <param name="Payment">What was captured, or null.</param>
/// <param name="Refunds">Refunds of the order; those requested wait for an accountant.</param>
/// <param name="Claims">Claims about this village's parcel.</param>
internal sealed record VillageOrderView(
    OrderId Order, string Number, string Status, Instant PlacedAt, IReadOnlyList<OrderLineView> Lines, Fen TotalFen, ParcelView Parcel,
    bool Erased, RecipientView? Recipient, PaymentView? Payment, IReadOnlyList<RefundView> Refunds, IReadOnlyList<HeldClaimView> Claims);

/// <summary>Where a parcel goes.</summary>
internal sealed record RecipientView(string Name, string Phone, string Address, string? Note);

/// <summary>A claim as those see it who may have to answer it; without its text once the buyer is erased.</summary>
internal sealed record HeldClaimView(ClaimId Claim, string State, string? Text, Fen? AskedFen, Instant OpenedAt, Instant AnswerBy);

/// <summary>A page of a village's orders.</summary>
/// <param name="Orders">The orders, newest first.</param>
/// <param name="Next">What to send as <c>after</c> for the next page; null on the last one.</param>
internal sealed record VillageOrderPage(IReadOnlyList<VillageOrderView> Orders, OrderId? Next);
