using AppleLive.Conformance.Seasons;
using AppleLive.Listings;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Shipping;

using NodaTime;

namespace AppleLive.Conformance;

/// <summary>Orders that must be paid before they are firm.</summary>
public abstract class PrepaidSuite : StorageSuite
{
    [Fact]
    public async Task Boxes_are_held_until_the_buyer_has_paid()
    {
        ListingId listing = await Season.ListingOf(boxes: 3);

        PlacedOrder placed = await Season.Place(Order.Of(listing, boxes: 2).PaidFirst()).Answer();

        (placed.Status, placed.PayBy).ShouldBe(("reserved", (Instant?)(TestSeason.Opening + WalletGateway.Holds)));
        (await Season.Available(listing)).ShouldBe(1);
        (await Season.Records()).ShouldNotContain(record => TypeOf(record) == "order.confirmed");
        await Season.Parcels.PackAsync(placed.Order, new WhichParcel(), Season.Sanwan.Liaison, Season.Key(), Stop).ShouldBeRefused(Refusals.NotNow);
    }

    [Fact]
    public async Task Payment_makes_a_reserved_order_firm()
    {
        OrderId order = await Season.Placed(Order.Of(await Season.ListingOf(boxes: 3), boxes: 2).PaidFirst());

        await Season.Paid(order);

        (await Season.File(order)).Order.Status.ShouldBe(OrderStatus.Confirmed);
        (await Season.Records()).Select(TypeOf).TakeLast(2).ShouldBe(["order.confirmed", "payment.captured"]);
        (await Season.Balance(AppleLive.Ledger.Account.Cash(Season.Sanwan.Id.Value))).ShouldBe(new Fen(5_980));
        await Season.Payments.RecordAsync(order, TestSeason.Slip(5_980), Season.Sanwan.Accountant, Season.Key(), Stop).ShouldBeRefused(Refusals.AlreadyPaid);
    }

    [Fact]
    public async Task What_is_not_paid_in_time_goes_back_on_sale_and_is_not_paid_any_more()
    {
        ListingId listing = await Season.ListingOf(boxes: 3);
        OrderId late = await Season.Placed(Order.Of(listing, boxes: 2).PaidFirst());
        OrderId paid = await Season.Paid(Order.Of(listing).PaidFirst());

        (await Season.Orders.ExpireAsync(Stop)).ShouldBe(0);
        Season.Clock.Advance(WalletGateway.Holds);
        (await Season.Orders.ExpireAsync(Stop)).ShouldBe(1);
        (await Season.Orders.ExpireAsync(Stop)).ShouldBe(0);

        (await Season.Available(listing)).ShouldBe(2);
        (await Season.File(late)).Order.Status.ShouldBe(OrderStatus.Expired);
        (await Season.File(paid)).Order.Status.ShouldBe(OrderStatus.Confirmed);
        await Season.Payments.RecordAsync(late, TestSeason.Slip(5_980), Season.Sanwan.Accountant, Season.Key(), Stop).ShouldBeRefused(Refusals.NotNow);
        await Season.Orders.CancelAsync(late, Season.Key(), Stop).ShouldBeRefused(Refusals.NotNow);
    }

    [Fact]
    public async Task A_reservation_that_its_buyer_cancels_leaves_no_public_trace()
    {
        ListingId listing = await Season.ListingOf(boxes: 3);
        OrderId order = await Season.Placed(Order.Of(listing, boxes: 3).PaidFirst());
        int before = (await Season.Records()).Count;

        (await Season.Orders.CancelAsync(order, Season.Key(), Stop).Answer()).RefundFen.ShouldBe(Fen.Zero);

        (await Season.Available(listing)).ShouldBe(3);
        (await Season.Records()).Count.ShouldBe(before);
    }

    [Fact]
    public async Task What_is_paid_is_what_is_due()
    {
        OrderId order = await Season.Placed(Order.Of(await Season.ListingOf(boxes: 3), boxes: 2).PaidFirst());

        foreach (long wrong in new long[] { 5_979, 5_981 })
        {
            Refusal why = await Season.Payments.RecordAsync(order, TestSeason.Slip(wrong), Season.Sanwan.Accountant, Season.Key(), Stop)
                .ShouldBeRefused(Refusals.AmountMismatch);
            why.Details["dueFen"].ShouldBe(5_980L);
        }
    }

    private static string TypeOf(AppleLive.Ledger.PendingRecord record) =>
        System.Text.Json.JsonDocument.Parse(record.Utf8).RootElement.GetProperty("type").GetString()!;
}
