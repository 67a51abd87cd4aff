using AppleLive.Claims;
using AppleLive.Conformance.Seasons;
using AppleLive.Listings;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.Privacy;
using AppleLive.Settlements;
using AppleLive.Shipping;

namespace AppleLive.Conformance;

/// <summary>What did not go as planned: cancelled, amended, refused at the door, lost, complained about. Money goes back to the fen.</summary>
public abstract class ReturnsSuite : StorageSuite
{
    [Fact]
    public async Task A_cancelled_order_gives_its_boxes_and_its_money_back_and_goods_and_refund_meet_at_zero()
    {
        ListingId listing = await Season.ListingOf(boxes: 10);
        OrderId order = await Season.Paid(Order.Of(listing, boxes: 3));

        OrderAnswer cancelled = await Season.Orders.CancelAsync(order, Season.Key(), Stop).Answer();
        (cancelled.Status, cancelled.RefundFen).ShouldBe(("cancelled", new Fen(8_970)));
        (await Season.Available(listing)).ShouldBe(10);
        await PayBack(order).Answer();

        (await NothingToPay()).ShouldBe(0);
        OrderId another = await Season.Paid(Order.Of(listing));
        await Season.Delivered(another, Season.Sanwan);
        Season.ClaimWindowPasses();
        SettlementAnswer settlement = await Season.Settled(Season.Sanwan);
        (settlement.GoodsFen, settlement.RefundsFen, settlement.FeesFen, settlement.PayableFen)
            .ShouldBe((new Fen(8_970 + 2_990), new Fen(8_970), new Fen(600), new Fen(2_390)));
    }

    [Fact]
    public async Task A_refund_that_was_promised_is_paid_once()
    {
        OrderId order = await Season.Paid(Order.Of(await Season.ListingOf(boxes: 1)));
        await Season.Orders.CancelAsync(order, Season.Key(), Stop).Answer();

        (await PayBack(order).Answer()).State.ShouldBe("succeeded");
        await PayBack(order).ShouldBeRefused(Refusals.NotNow);

        (await Season.Totals(Season.Sanwan)).Refunded.ShouldBe(new Fen(2_990));
        (await Season.Balance(AppleLive.Ledger.Account.RefundDue)).ShouldBe(Fen.Zero);
    }

    [Fact]
    public async Task An_order_cannot_be_cancelled_once_one_of_its_parcels_is_packed()
    {
        ListingId here = await Season.ListingOf(boxes: 5), there = await Season.ListingOf(boxes: 5, Season.Guanjiawo);
        OrderId order = await Season.Placed(Order.Of(here).And(there));
        await Season.Packed(order, Season.Guanjiawo);

        await Season.Orders.CancelAsync(order, Season.Key(), Stop).ShouldBeRefused(Refusals.AlreadyPacked);

        (await Season.Available(here)).ShouldBe(4);
        (await Season.File(order)).Parcels.Select(parcel => parcel.State).ShouldBe([ParcelState.Pending, ParcelState.Packed], ignoreOrder: true);
    }

    [Fact]
    public async Task A_short_lot_takes_boxes_away_and_they_are_not_sold_again()
    {
        ListingId listing = await Season.ListingOf(boxes: 5);
        OrderId order = await Season.Paid(Order.Of(listing, boxes: 3));

        OrderAnswer amended = await Amend(order, listing, boxes: 1).Answer();

        amended.ShouldSay("amended", total: 2_990, refund: 5_980);
        (await Season.Available(listing)).ShouldBe(2);
        (await Season.File(order)).Refundable.ShouldBe(new Fen(2_990));
    }

    [Fact]
    public async Task An_amendment_only_takes_away_and_only_before_packing()
    {
        ListingId listing = await Season.ListingOf(boxes: 5), other = await Season.ListingOf(boxes: 5);
        OrderId order = await Season.Placed(Order.Of(listing, boxes: 2));

        await Amend(order, listing, boxes: 3).ShouldBeRefused(Refusals.OnlyFewerBoxes);
        await Amend(order, listing, boxes: 2).ShouldBeRefused(Refusals.OnlyFewerBoxes);
        await Amend(order, other, boxes: 0).ShouldBlame("lines[0].listing", FieldRules.NotFound);
        await Season.Packed(order, Season.Sanwan);
        await Amend(order, listing, boxes: 1).ShouldBeRefused(Refusals.AlreadyPacked);
    }

    [Fact]
    public async Task An_order_amended_to_nothing_is_cancelled()
    {
        ListingId listing = await Season.ListingOf(boxes: 5);
        OrderId order = await Season.Paid(Order.Of(listing, boxes: 2));

        (await Amend(order, listing, boxes: 0).Answer()).ShouldSay("cancelled", total: 5_980, refund: 5_980);

        await PayBack(order).Answer();
        (await NothingToPay()).ShouldBe(0);
        (await Season.File(order)).Parcels.Single().CompletedAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_village_amended_out_of_an_order_leaves_the_other_villages_part_standing()
    {
        ListingId here = await Season.ListingOf(boxes: 5), there = await Season.ListingOf(boxes: 5, Season.Guanjiawo);
        OrderId order = await Season.Paid(Order.Of(here).And(there, boxes: 2));

        (await Amend(order, there, boxes: 0).Answer()).ShouldSay("amended", total: 2_990, refund: 5_980);
        await Season.Delivered(order, Season.Sanwan);
        await PayBack(order).Answer();
        Season.ClaimWindowPasses();
        await Season.Settled(Season.Sanwan);

        (await Season.Totals(Season.Sanwan)).Outstanding.ShouldBe(new Fen(2_390));
        (await Season.Totals(Season.Guanjiawo)).Outstanding.ShouldBe(Fen.Zero);
        (await Season.Differences()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_parcel_refused_at_the_door_before_payment_costs_nobody_anything()
    {
        ListingId listing = await Season.ListingOf(boxes: 5);
        OrderId order = await Season.Sent(await Season.Placed(Order.Of(listing, boxes: 2)), Season.Sanwan);

        OrderAnswer refused = await Season.Parcels.RefuseAsync(order, TestSeason.ParcelOf(Season.Sanwan), Season.Sanwan.Liaison, Season.Key(), Stop).Answer();

        (refused.Status, refused.RefundFen).ShouldBe(("cancelled", Fen.Zero));
        (await Season.Available(listing)).ShouldBe(3);
        await Season.Payments.RecordAsync(order, TestSeason.Slip(5_980), Season.Sanwan.Accountant, Season.Key(), Stop).ShouldBeRefused(Refusals.NotNow);
        (await Season.Totals(Season.Sanwan)).ShouldBe(AppleLive.Ledger.VillageTotals.None);
    }

    [Fact]
    public async Task A_parcel_refused_at_the_door_after_payment_is_paid_back_in_full()
    {
        ListingId here = await Season.ListingOf(boxes: 5), there = await Season.ListingOf(boxes: 5, Season.Guanjiawo);
        OrderId order = await Season.Paid(Order.Of(here).And(there));
        await Season.Delivered(order, Season.Sanwan);
        await Season.Sent(order, Season.Guanjiawo);

        OrderAnswer refused = await Season.Parcels.RefuseAsync(order, TestSeason.ParcelOf(Season.Guanjiawo), Season.Guanjiawo.Liaison, Season.Key(), Stop).Answer();

        refused.ShouldSay("amended", total: 2_990, refund: 2_990);
        await PayBack(order).Answer();
        Season.ClaimWindowPasses();
        await Season.Settled(Season.Sanwan);
        await Season.Settlements.CalculateAsync(new NewSettlement { Village = Season.Guanjiawo.Code }, Season.Guanjiawo.Accountant, Season.Key(), Stop)
            .ShouldBeRefused(Refusals.NothingToPay);
        (await Season.Totals(Season.Guanjiawo)).Outstanding.ShouldBe(Fen.Zero);
        (await Season.Differences()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_lost_parcel_is_treated_as_refused()
    {
        OrderId order = await Season.Paid(Order.Of(await Season.ListingOf(boxes: 5)));
        await Season.Sent(order, Season.Sanwan);

        (await Season.Parcels.LoseAsync(order, new WhichParcel(), Season.Sanwan.Liaison, Season.Key(), Stop).Answer()).RefundFen.ShouldBe(new Fen(2_990));

        (await Season.File(order)).Parcels.Single().State.ShouldBe(ParcelState.Lost);
        (await Season.File(order)).Refunds.Single().Kind.ShouldBe(RefundKind.Lost);
    }

    [Fact]
    public async Task Money_taken_by_another_village_is_cleared_between_the_two()
    {
        ListingId here = await Season.ListingOf(boxes: 5), there = await Season.ListingOf(boxes: 5, Season.Guanjiawo);
        OrderId order = await Season.Paid(await Season.Placed(Order.Of(here).And(there, boxes: 2)), to: Season.Guanjiawo);
        await Season.Refunds.RefundAsync(order, Back(300, "rotten"), Season.Sanwan.Accountant, Season.Key(), Stop).Answer();

        Guid sanwan = Season.Sanwan.Id.Value, guanjiawo = Season.Guanjiawo.Id.Value;
        (await Season.Balance(AppleLive.Ledger.Account.Cash(guanjiawo))).ShouldBe(new Fen(8_970));
        (await Season.Balance(AppleLive.Ledger.Account.Cash(sanwan))).ShouldBe(new Fen(-300));
        // 三湾's 2990 lie in 关家窝's till; of the 300 that 三湾 handed back, 200 were for 关家窝's apples.
        (await Season.Balance(AppleLive.Ledger.Account.Clearing(sanwan, guanjiawo))).ShouldBe(new Fen(2_990 + 200));
        (await Season.Balance(AppleLive.Ledger.Account.Clearing(guanjiawo, sanwan))).ShouldBe(new Fen(-2_990 - 200));
    }

    [Fact]
    public async Task A_claim_climbs_to_mediation_and_ends_in_money_that_is_paid()
    {
        OrderId order = await DeliveredAndPaid();
        ClaimId claim = await Claimed(order);
        NewReply hello = new() { Text = "看到了" };

        (await Season.Claims.ReplyAsync(claim, hello, Season.Sanwan.Liaison, Season.Key(), Stop).Answer()).State.ShouldBe("liaison");
        await Season.Claims.EscalateAsync(claim, Season.Officer, Season.Key(), Stop).ShouldBeRefused(Refusals.Forbidden);
        (await Season.Claims.EscalateAsync(claim, Season.Sanwan.Liaison, Season.Key(), Stop).Answer()).State.ShouldBe("station");
        await Season.Claims.ReplyAsync(claim, hello, Season.Sanwan.Liaison, Season.Key(), Stop).ShouldBeRefused(Refusals.Forbidden);
        (await Season.Claims.EscalateAsync(claim, Season.Officer, Season.Key(), Stop).Answer()).State.ShouldBe("mediation");
        await Season.Claims.AgreeAsync(claim, Agreed(3_000), Season.Officer, Season.Key(), Stop).ShouldBeRefused(Refusals.MoreThanCaptured);
        (await Season.Claims.AgreeAsync(claim, Agreed(1_000), Season.Officer, Season.Key(), Stop).Answer()).RefundFen.ShouldBe(new Fen(1_000));

        await PayBack(order).Answer();
        Season.ClaimWindowPasses();
        (await Season.Settled(Season.Sanwan)).PayableFen.ShouldBe(new Fen(2_990 - 600 - 1_000));
        (await Season.Differences()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_said_about_a_claim_can_be_read_in_its_order()
    {
        OrderId order = await DeliveredAndPaid();
        ClaimId claim = await Claimed(order);
        await Season.Claims.ReplyAsync(claim, new NewReply { Text = "请说说有几个" }, Season.Sanwan.Liaison, Season.Key(), Stop).Answer();
        await Season.Claims.RejectAsync(claim, new NewReply { Text = "不是坏果" }, Season.Sanwan.Liaison, Season.Key(), Stop).Answer();

        IReadOnlyList<ClaimReply> said = await Season.Read(unit => unit.Claims.RepliesAsync([claim], Stop));

        PersonalSecret secret = PersonalSecret.Unwrap(Season.Get<MasterKeys>(), (await Season.Orders.FindAsync(order, Stop))!.Order.Buyer.Secret);
        said.Select(reply => reply.OpenText(secret)).ShouldBe(["请说说有几个", "不是坏果"]);
        said.ShouldAllBe(reply => reply.By == Season.Sanwan.Liaison.Person);
    }

    [Fact]
    public async Task An_open_claim_keeps_its_parcel_from_being_settled()
    {
        OrderId order = await DeliveredAndPaid();
        ClaimId claim = await Claimed(order);
        Season.ClaimWindowPasses();

        (await NothingToPay()).ShouldBe(0);
        await Season.Claims.RejectAsync(claim, new NewReply { Text = "照片看不清" }, Season.Sanwan.Liaison, Season.Key(), Stop).Answer();

        (await Season.Settled(Season.Sanwan)).PayableFen.ShouldBe(new Fen(2_390));
    }

    [Fact]
    public async Task A_buyer_complains_within_the_window_about_one_parcel_once_at_a_time()
    {
        OrderId order = await DeliveredAndPaid();
        OrderId undelivered = await Season.Placed(Order.Of(await Season.ListingOf(boxes: 1)));

        await Season.Claims.OpenAsync(undelivered, AClaim(), Season.Key(), Stop).ShouldBeRefused(Refusals.ClaimWindowClosed);
        ClaimId claim = await Claimed(order);
        (await Season.Claims.OpenAsync(order, AClaim(), Season.Key(), Stop).ShouldBeRefused(Refusals.ClaimOpen)).Details["claim"].ShouldBe(claim);
        await Season.Claims.RejectAsync(claim, new NewReply { Text = "不是坏果" }, Season.Sanwan.Liaison, Season.Key(), Stop).Answer();
        Season.Clock.AdvanceHours(48);
        ClaimId second = await Claimed(order);
        await Season.Claims.RejectAsync(second, new NewReply { Text = "不是坏果" }, Season.Sanwan.Liaison, Season.Key(), Stop).Answer();
        Season.Clock.AdvanceMilliseconds(1);
        await Season.Claims.OpenAsync(order, AClaim(), Season.Key(), Stop).ShouldBeRefused(Refusals.ClaimWindowClosed);
    }

    [Fact]
    public async Task A_claim_its_buyer_takes_back_lets_its_parcel_be_settled()
    {
        OrderId order = await DeliveredAndPaid(), other = await DeliveredAndPaid();
        ClaimId claim = await Claimed(order);

        await Season.Claims.WithdrawAsync(other, claim, Season.Key(), Stop).ShouldBeRefused(Refusals.NotFound);
        (await Season.Claims.WithdrawAsync(order, claim, Season.Key(), Stop).Answer()).State.ShouldBe("withdrawn");
        await Season.Claims.WithdrawAsync(order, claim, Season.Key(), Stop).ShouldBeRefused(Refusals.NotNow);

        Season.ClaimWindowPasses();
        (await Season.Settled(Season.Sanwan)).GoodsFen.ShouldBe(new Fen(2 * 2_990));
    }

    [Fact]
    public async Task What_comes_back_to_a_closed_listing_comes_free_when_it_is_closed_again()
    {
        TestGrower grower = await Season.GrowerIn(Season.Sanwan);
        AppleLive.Harvests.LotId lot = await Season.LotOf(grower, 4 * TestSeason.BoxGrams);
        ListingId listing = await Season.ListingOf((lot, 4));
        OrderId order = await Season.Placed(Order.Of(listing, boxes: 3));
        await Close(listing);
        (await Season.Lot(lot))!.AvailableGrams.ShouldBe(TestSeason.BoxGrams);

        await Season.Orders.CancelAsync(order, Season.Key(), Stop).Answer();
        await Close(listing);

        (await Season.Lot(lot))!.AvailableGrams.ShouldBe(4 * TestSeason.BoxGrams);
        int records = (await Season.Records()).Count;
        await Close(listing);
        (await Season.Records()).Count.ShouldBe(records);
    }

    [Fact]
    public async Task A_draft_that_was_never_shown_stays_unknown_however_often_it_is_closed()
    {
        ListingId draft = await Season.DraftOf(TestSeason.AListing((await Season.LotOf(await Season.GrowerIn(Season.Sanwan), 10_000), 5_000)));
        int records = (await Season.Records()).Count;

        await Close(draft);
        await Close(draft);

        (await Season.Records()).Count.ShouldBe(records);
    }

    private async Task Close(ListingId listing) => await Season.Listings.CloseAsync(listing, Season.Officer, Season.Key(), Stop).Answer();

    private async Task<OrderId> DeliveredAndPaid() => await Season.Delivered(await Season.Paid(Order.Of(await Season.ListingOf(boxes: 2))), Season.Sanwan);

    private async Task<ClaimId> Claimed(OrderId order) => (await Season.Claims.OpenAsync(order, AClaim(), Season.Key(), Stop).Answer()).Claim;

    private static NewClaim AClaim() => new() { Text = "三个烂了", AmountFen = 1_000 };

    private static NewAgreement Agreed(long fen) => new() { AmountFen = fen, Text = "赔十元" };

    private static NewRefund Back(long fen, string reason) => new() { AmountFen = fen, Reason = reason };

    private Task<Outcome<OrderAnswer>> Amend(OrderId order, ListingId listing, long boxes) =>
        Season.Orders.AmendAsync(order, Order.To(listing, boxes), Season.Officer, Season.Key(), Stop);

    private async Task<Outcome<RefundAnswer>> PayBack(OrderId order) =>
        await Season.Refunds.PayAsync((await Season.File(order)).Refunds[^1].Id, Season.Sanwan.Accountant, Season.Key(), Stop);

    private async Task<long> NothingToPay() => (long)(await Season.Settlements
        .CalculateAsync(new NewSettlement { Village = Season.Sanwan.Code }, Season.Sanwan.Accountant, Season.Key(), Stop)
        .ShouldBeRefused(Refusals.NothingToPay)).Details["payableFen"];
}
