using System.Text.Json;

using AppleLive.Claims;
using AppleLive.Conformance.Seasons;
using AppleLive.Erasures;
using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.Livestreams;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.Payouts;
using AppleLive.People;
using AppleLive.Settlements;
using AppleLive.Shipping;
using AppleLive.Storage;

namespace AppleLive.Conformance;

/// <summary>Sending a command again: at once, long after, changed, or after a refusal.</summary>
public abstract class RepetitionSuite : StorageSuite
{
    private readonly List<Func<Task>> sentBefore = [];

    [Fact]
    public async Task Every_command_sent_again_gives_its_first_answer_and_writes_nothing()
    {
        Actor officer = Season.Officer, second = Season.SecondOfficer;
        TestVillage village = Season.Sanwan;
        GrowerId grower = (await Twice(key => Season.Growers.RegisterAsync(TestSeason.AGrower(village), village.Liaison, key, Stop))).Grower;
        LotId lot = (await Twice(key => Season.Harvests.RegisterAsync(TestSeason.ALot(grower, 50_000), village.Liaison, key, Stop))).Lot;
        LotId bad = (await Twice(key => Season.Harvests.RegisterAsync(TestSeason.ALot(grower, 50_000), village.Liaison, key, Stop))).Lot;
        await Twice(key => Season.Harvests.RejectAsync(bad, new NewRejection { Reason = "hail" }, officer, key, Stop));
        await Twice(key => Season.Harvests.AttestAsync(lot, TestSeason.AnInspection(50_000), officer, key, Stop));
        await Twice(key => Season.Harvests.ApproveAsync(lot, second, key, Stop));
        ListingId listing = (await Twice(key => Season.Listings.DraftAsync(TestSeason.AListing((lot, 25_000)), officer, key, Stop))).Listing;
        ListingId other = (await Twice(key => Season.Listings.DraftAsync(TestSeason.AListing((lot, 25_000)), officer, key, Stop))).Listing;
        await Twice(key => Season.Listings.PublishAsync(listing, officer, key, Stop));
        await Twice(key => Season.Listings.PublishAsync(other, officer, key, Stop));
        await Twice(key => Season.Listings.PutOnSaleAsync(other, officer, key, Stop));
        await Twice(key => Season.Listings.PauseAsync(other, officer, key, Stop));
        await Twice(key => Season.Listings.ResumeAsync(other, officer, key, Stop));
        await Twice(key => Season.Listings.RepriceAsync(other, new NewPrice { PriceFen = 3_100 }, officer, key, Stop));
        await AirTwice(listing);

        OrderId kept = await PlacedTwice(Order.Of(listing, boxes: 2)), amended = await PlacedTwice(Order.Of(listing).And(other)),
            cancelled = await PlacedTwice(Order.Of(other)), refused = await PlacedTwice(Order.Of(other));
        await Twice(key => Season.Orders.CancelAsync(cancelled, key, Stop));
        await Twice(key => Season.Orders.AmendAsync(amended, Order.To(other, 0), officer, key, Stop));
        foreach ((OrderId order, long fen) in new[] { (kept, 5_980L), (amended, 2_990L), (refused, 3_100L) })
        {
            await Twice(key => Season.Payments.RecordAsync(order, TestSeason.Slip(fen, order.ToString()), village.Accountant, key, Stop));
            await Twice(key => Season.Parcels.PackAsync(order, new WhichParcel(), village.Liaison, key, Stop));
            await Twice(key => Season.Parcels.HandOverAsync(order, TestSeason.Ems(village), village.Liaison, key, Stop));
        }

        await Twice(key => Season.Parcels.RefuseAsync(refused, new WhichParcel(), village.Liaison, key, Stop));
        RefundId promised = (await Season.File(refused)).Refunds.Single().Id;
        await Twice(key => Season.Refunds.PayAsync(promised, village.Accountant, key, Stop));
        await Twice(key => Season.Parcels.DeliverAsync(kept, new WhichParcel(), village.Liaison, key, Stop));
        await Twice(key => Season.Refunds.RefundAsync(kept, new NewRefund { AmountFen = 500, Reason = "bruised" }, village.Accountant, key, Stop));
        await ComplainTwice(kept);
        await Twice(key => Season.Listings.CloseAsync(other, officer, key, Stop));
        await Twice(key => Season.Harvests.WithdrawAsync(lot, officer, key, Stop));

        Season.ClaimWindowPasses();
        await PayOutTwice(village, grower);
        foreach (Func<Task> again in sentBefore) await again();
    }

    // Years later: what is erased still knows the keys of what was done with it before.
    [Fact]
    public async Task Erasing_sent_again_gives_its_first_answer_and_so_does_what_came_before_it()
    {
        GrowerId grower = (await Season.GrowerIn(Season.Sanwan)).Id;
        ListingId listing = await Season.ListingOf(boxes: 4);
        OrderId cancelled = await PlacedTwice(Order.Of(listing)), paid = await PlacedTwice(Order.Of(listing));
        await Twice(key => Season.Orders.CancelAsync(cancelled, key, Stop));
        await Twice(key => Season.Payments.RecordAsync(paid, TestSeason.Slip(2_990), Season.Sanwan.Accountant, key, Stop));
        await Season.Delivered(paid, Season.Sanwan);
        await Twice(key => Season.Refunds.RefundAsync(paid, new NewRefund { AmountFen = 500, Reason = "bruised" }, Season.Sanwan.Accountant, key, Stop));
        Season.ClaimWindowPasses();
        await Season.Settled(Season.Sanwan);
        Season.Clock.AdvanceDays(4 * 365);

        ErasureDesk desk = Season.Get<ErasureDesk>();
        await Twice(key => desk.EraseOrderAsync(cancelled, Season.Officer, key, Stop));
        await Twice(key => desk.EraseOrderAsync(paid, Season.Officer, key, Stop));
        await Twice(key => desk.EraseGrowerAsync(grower, Season.Officer, key, Stop));

        foreach (Func<Task> again in sentBefore) await again();
    }

    [Fact]
    public async Task One_key_stands_for_one_command()
    {
        TestVillage village = Season.Sanwan;
        IdempotencyKey key = Season.Key();
        await Season.Growers.RegisterAsync(TestSeason.AGrower(village), village.Liaison, key, Stop).Answer();

        await Season.Growers.RegisterAsync(TestSeason.AGrower(village) with { Name = "另一人" }, village.Liaison, key, Stop).ShouldBeRefused(Refusals.IdempotencyMismatch);
        await Season.Growers.RegisterAsync(TestSeason.AGrower(Season.Guanjiawo), Season.Guanjiawo.Liaison, key, Stop).Answer();
    }

    [Fact]
    public async Task One_key_stands_for_one_order()
    {
        ListingId listing = await Season.ListingOf(boxes: 10);
        IdempotencyKey key = Season.Key();
        PlacedOrder first = await Season.Orders.PlaceAsync(Order.Of(listing, boxes: 2), key, Stop).Answer();

        await Season.Orders.PlaceAsync(Order.Of(listing, boxes: 3), key, Stop).ShouldBeRefused(Refusals.IdempotencyMismatch);
        Outcome<PlacedOrder>[] again = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Season.Orders.PlaceAsync(Order.Of(listing, boxes: 2), key, Stop)));

        again.ShouldAllBe(outcome => outcome.Answer() == first);
        (await Season.Available(listing)).ShouldBe(8);
    }

    [Fact]
    public async Task A_key_is_known_for_ninety_days_and_may_be_forgotten_after_them()
    {
        ListingId listing = await Season.ListingOf(boxes: 10);
        IdempotencyKey key = Season.Key();
        PlacedOrder first = await Season.Orders.PlaceAsync(Order.Of(listing), key, Stop).Answer();

        Season.Clock.AdvanceDays(89);
        (await ForgetAll()).ShouldBe(0);
        (await Season.Orders.PlaceAsync(Order.Of(listing), key, Stop).Answer()).ShouldBe(first);
        PlacedOrder later = await Season.Orders.PlaceAsync(Order.Of(listing), Season.Key(), Stop).Answer();

        Season.Clock.AdvanceDays(2);
        (await ForgetAll()).ShouldBeGreaterThan(0);
        (await ForgetAll()).ShouldBe(0);
        PlacedOrder anew = await Season.Orders.PlaceAsync(Order.Of(listing), key, Stop).Answer();
        new[] { first.Order, later.Order }.ShouldNotContain(anew.Order);
        (await Season.Available(listing)).ShouldBe(7);
    }

    [Fact]
    public async Task A_refused_command_leaves_its_key_free()
    {
        ListingId listing = await Season.ListingOf(boxes: 2);
        IdempotencyKey key = Season.Key(), lots = Season.Key();
        LotId lot = await Season.RegisteredLotOf(await Season.GrowerIn(Season.Sanwan), 10_000);

        await Season.Orders.PlaceAsync(Order.Of(listing, boxes: 3), key, Stop).ShouldBeRefused(Refusals.SoldOut);
        await Season.Orders.PlaceAsync(Order.Of(listing, boxes: 2), key, Stop).Answer();
        await Season.Harvests.ApproveAsync(lot, Season.SecondOfficer, lots, Stop).ShouldBeRefused(Refusals.NotNow);
        await Season.Harvests.AttestAsync(lot, TestSeason.AnInspection(10_000), Season.Officer, Season.Key(), Stop).Answer();
        await Season.Harvests.ApproveAsync(lot, Season.SecondOfficer, lots, Stop).Answer();
    }

    private async Task<int> ForgetAll()
    {
        int forgotten = 0;
        for (int slice = 0; slice < KeyRetention.Slices; slice++) forgotten += await Season.Get<KeyRetention>().ForgetAsync((byte)slice, Stop);
        return forgotten;
    }

    private async Task AirTwice(ListingId listing)
    {
        Actor officer = Season.Officer;
        var shown = new ShownListing { Listing = listing.ToString() };
        NewLivestream live = Season.ALivestream(listing);
        var done = new NewChecklist { Content = true, Clothing = true, Set = true, Props = true };
        LivestreamId called = (await Twice(key => Season.Livestreams.ScheduleAsync(live, officer, key, Stop))).Livestream;
        await Twice(key => Season.Livestreams.PostponeAsync(called, officer, key, Stop));
        await Twice(key => Season.Livestreams.RescheduleAsync(called, new NewTime { StartsAt = live.StartsAt, EndsAt = live.EndsAt }, officer, key, Stop));
        await Twice(key => Season.Livestreams.CancelAsync(called, officer, key, Stop));
        LivestreamId aired = (await Twice(key => Season.Livestreams.ScheduleAsync(live, officer, key, Stop))).Livestream;
        await Twice(key => Season.Livestreams.CheckAsync(aired, done, officer, key, Stop));
        await Twice(key => Season.Livestreams.ApproveAsync(aired, Season.SecondOfficer, key, Stop));
        await Twice(key => Season.Livestreams.StartAsync(aired, officer, key, Stop));
        await Twice(key => Season.Hosting.BeginSegmentAsync(aired, shown, officer, key, Stop));
        await Twice(key => Season.Hosting.PinAsync(aired, shown, officer, key, Stop));
        await Twice(key => Season.Hosting.CorrectAsync(aired, new NewCorrection { Text = "75 mm" }, officer, key, Stop));
        await Twice(key => Season.Livestreams.EndAsync(aired, officer, key, Stop));
        await Twice(key => Season.Livestreams.ArchiveAsync(aired, officer, key, Stop));
    }

    private async Task ComplainTwice(OrderId order)
    {
        Actor liaison = Season.Sanwan.Liaison;
        var words = new NewReply { Text = "说明" };
        ClaimId turnedDown = (await Twice(key => Season.Claims.OpenAsync(order, new NewClaim { Text = "坏果" }, key, Stop))).Claim;
        await Twice(key => Season.Claims.RejectAsync(turnedDown, words, liaison, key, Stop));
        ClaimId takenBack = (await Twice(key => Season.Claims.OpenAsync(order, new NewClaim { Text = "坏果" }, key, Stop))).Claim;
        await Twice(key => Season.Claims.WithdrawAsync(order, takenBack, key, Stop));
        ClaimId agreed = (await Twice(key => Season.Claims.OpenAsync(order, new NewClaim { Text = "又一个" }, key, Stop))).Claim;
        await Twice(key => Season.Claims.ReplyAsync(agreed, words, liaison, key, Stop));
        await Twice(key => Season.Claims.EscalateAsync(agreed, liaison, key, Stop));
        await Twice(key => Season.Claims.AgreeAsync(agreed, new NewAgreement { AmountFen = 100 }, Season.Officer, key, Stop));
    }

    private async Task PayOutTwice(TestVillage village, GrowerId grower)
    {
        Actor accountant = village.Accountant;
        SettlementId settlement = (await Twice(key => Season.Settlements.CalculateAsync(new NewSettlement { Village = village.Code }, accountant, key, Stop))).Settlement;
        await Twice(key => Season.Settlements.ApproveAsync(settlement, Season.Officer, key, Stop));
        PayoutId payout = (await Twice(key => Season.Payouts.PrepareAsync(settlement, accountant, key, Stop))).Payouts.Single().Payout;
        await Twice(key => Season.Payouts.PayAsync(payout, new NewReference { Reference = "bank 1" }, accountant, key, Stop));
        await Twice(key => Season.Payouts.ReturnAsync(payout, accountant, key, Stop));
        await Twice(key => Season.Payouts.PayAsync(payout, new NewReference { Reference = "bank 2" }, accountant, key, Stop));
        await Twice(key => Season.Payouts.AcknowledgeAsync(payout, accountant, key, Stop));
        await Twice(key => Season.Payouts.AcknowledgeDisbursementAsync(payout, new WhichGrower { Grower = grower.ToString() }, village.Liaison, key, Stop));
    }

    private async Task<OrderId> PlacedTwice(NewOrder order) => (await Twice(key => Season.Orders.PlaceAsync(order, key, Stop))).Order;

    // At once, and once more at the end of the season, when what the command was about has long moved on.
    private async Task<T> Twice<T>(Func<IdempotencyKey, Task<Outcome<T>>> command)
    {
        IdempotencyKey key = Season.Key();
        T first = await command(key).Answer();
        await Again();
        sentBefore.Add(Again);
        return first;

        async Task Again()
        {
            string before = await Written();
            Outcome<T> outcome = await command(key);
            outcome.Answer();
            outcome.ShouldBeOfType<Outcome<T>.Accepted>().Replayed.ShouldBeTrue();
            Json(outcome.Answer()).ShouldBe(Json(first));
            (await Written()).ShouldBe(before);
        }
    }

    private static string Json<T>(T answer) => JsonSerializer.Serialize(answer, AppleLiveJson.Options);

    private async Task<string> Written()
    {
        int records = (await Season.Records()).Count;
        int events = (await Season.Read(unit => unit.Outbox.NextAsync(100_000, Stop))).Count;
        return $"{records} records, {events} events, {await Season.Totals(Season.Sanwan)}";
    }
}
