using AppleLive.Claims;
using AppleLive.Conformance.Seasons;
using AppleLive.Erasures;
using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.Payouts;
using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.Storage;
using AppleLive.Transparency;

using NodaTime;

namespace AppleLive.Conformance;

/// <summary>Erasing whom the law no longer has kept: the person is gone, and every figure and proof is as it was.</summary>
public abstract class ErasureSuite : StorageSuite
{
    /// <summary>The first day in Shanghai on which nothing of the story has to be kept any more, and long after the season.</summary>
    private static readonly Instant Later = Instant.FromUtc(2029, 10, 1, 1, 0);

    private ErasureDesk Desk => Season.Get<ErasureDesk>();

    private MasterKeys Keys => Season.Get<MasterKeys>();

    [Fact]
    public async Task What_is_erased_is_erased_and_the_books_and_the_log_are_as_they_were()
    {
        Story story = await Told();
        string[] before = await Books();
        byte[][] records = [.. (await PublishedLog.Of(Season)).Records];
        (await Season.Get<ReceiptDesk>().FindAsync(story.Order, Stop)).ShouldNotBeNull();

        Season.Clock.Reset(Later);
        await Desk.EraseOrderAsync(story.Order, Season.Officer, Season.Key(), Stop).Answer();
        await Desk.EraseGrowerAsync(story.Grower.Id, Season.Officer, Season.Key(), Stop).Answer();

        (await Books()).ShouldBe(before);
        (await PublishedLog.Of(Season)).Records.ShouldBe(records, SameBytes);
        (await Season.Differences()).ShouldBeEmpty();
        (await Season.Get<ReceiptDesk>().FindAsync(story.Order, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task An_erased_buyer_is_read_as_nobody_beside_buyers_who_are_kept()
    {
        Story story = await Told();
        Season.Clock.Reset(Later);
        await Desk.EraseOrderAsync(story.Order, Season.Officer, Season.Key(), Stop).Answer();

        IReadOnlyList<OrderFile> all = await Season.Read(unit => unit.Orders.ListAsync(Season.Sanwan.Id, null, 10, Stop));
        OrderFile erased = all.Single(file => file.Order.Id == story.Order), kept = all.Single(file => file.Order.Id == story.Kept);
        kept.Order.Buyer.Open(Keys).ShouldNotBeNull().Name.ShouldBe("王小明");
        kept.Payment.ShouldNotBeNull().OpenReference(kept.Order, Keys).ShouldBe($"slip {kept.Order.Number}");

        erased.Order.Buyer.Open(Keys).ShouldBeNull();
        erased.Payment.ShouldNotBeNull().OpenReference(erased.Order, Keys).ShouldBeNull();
        erased.Refunds.ShouldAllBe(refund => refund.OpenReason(erased.Order, Keys) == null);
        Claim claim = (await Season.Read(unit => unit.Claims.OfAsync([story.Order], Stop))).ShouldHaveSingleItem();
        claim.OpenText(PersonalSecret.UnwrapUnlessErased(Keys, erased.Order.Buyer.Secret)).ShouldBeNull();
        (await Season.Read(unit => unit.Orders.AsConfirmedAsync(erased.Order, Stop))).Buyer.Open(Keys).ShouldBeNull();
    }

    [Fact]
    public async Task An_erased_grower_has_no_name_and_his_lots_have_no_certificate()
    {
        Story story = await Told();
        Season.Clock.Reset(Later);
        await Desk.EraseGrowerAsync(story.Grower.Id, Season.Officer, Season.Key(), Stop).Answer();

        Grower grower = (await Season.Read(unit => unit.Growers.FindAsync(story.Grower.Id, Stop))).ShouldNotBeNull();
        HarvestLot lot = (await Season.Lot(story.Lot)).ShouldNotBeNull();
        grower.Open(Keys).ShouldBeNull();
        lot.OpenCertificate(grower, Keys).ShouldBeNull();
        (await Season.Read(unit => unit.Growers.FindByPhoneAsync(Digest.From(Keys.IndexOf(PhoneOf("13800138000"))), Stop))).ShouldBeEmpty();
        NewLot more = TestSeason.ALot(grower.Id, 10_000);
        more = more with { HarvestedOn = new LocalDate(2029, 9, 28), Certificate = more.Certificate! with { Date = new LocalDate(2029, 9, 28) } };
        await Season.Harvests.RegisterAsync(more, Season.Sanwan.Liaison, Season.Key(), Stop).ShouldBeRefused(Refusals.Erased);
    }

    /// <summary>For engines whose files lie in the season's folder and promise to hold nothing of what was erased.</summary>
    protected async Task NothingOfWhatWasSealedRemainsInTheStoresFiles()
    {
        Story story = await Told();
        byte[][] sealedBytes = await SealedOf(story);
        sealedBytes.Length.ShouldBe(11);
        sealedBytes.ShouldAllBe(needle => Holds(needle));
        byte[] keptSecret = (await Season.File(story.Kept)).Order.Buyer.Secret.Bytes.ToArray();

        Season.Clock.Reset(Later);
        await Desk.EraseOrderAsync(story.Order, Season.Officer, Season.Key(), Stop).Answer();
        await Desk.EraseGrowerAsync(story.Grower.Id, Season.Officer, Season.Key(), Stop).Answer();

        sealedBytes.ShouldAllBe(needle => !Holds(needle));
        Holds(keptSecret).ShouldBeTrue();
    }

    [Fact]
    public async Task Erasing_again_gives_the_same_answer_whoever_asks_and_when()
    {
        Story story = await Told();
        Season.Clock.Reset(Later);

        OrderErased order = await Desk.EraseOrderAsync(story.Order, Season.Officer, Season.Key(), Stop).Answer();
        GrowerErased grower = await Desk.EraseGrowerAsync(story.Grower.Id, by: null, Season.Key(), Stop).Answer();
        Season.Clock.AdvanceDays(7);

        order.ErasedAt.ShouldBe(Later);
        (await Desk.EraseOrderAsync(story.Order, by: null, Season.Key(), Stop).Answer()).ShouldBe(order);
        (await Desk.EraseGrowerAsync(story.Grower.Id, Season.SecondOfficer, Season.Key(), Stop).Answer()).ShouldBe(grower);
        (await Desk.StandingAsync(story.Order, Stop)).ShouldBe(new ErasureStanding.Erased(Later));
        (await Desk.StandingAsync(story.Grower.Id, Stop)).ShouldBe(new ErasureStanding.Erased(Later));
    }

    [Fact]
    public async Task Nothing_is_erased_before_the_law_allows_it()
    {
        ListingId listing = await Season.ListingOf(boxes: 2);
        OrderId order = await Season.Paid(Order.Of(listing));
        await Season.Delivered(order, Season.Sanwan);
        Season.ClaimWindowPasses();
        await Season.Settled(Season.Sanwan);

        // Completed four days after its delivery of 12 September; kept to 16 September 2029, whole days of Shanghai.
        Season.Clock.Reset(Instant.FromUtc(2029, 9, 16, 15, 59));
        Refusal early = await Desk.EraseOrderAsync(order, Season.Officer, Season.Key(), Stop).ShouldBeRefused(Refusals.RetentionNotOver);
        early.Details["from"].ShouldBe(new LocalDate(2029, 9, 17));
        (await Season.File(order)).Order.Buyer.Open(Keys).ShouldNotBeNull();

        Season.Clock.Reset(Instant.FromUtc(2029, 9, 16, 16, 0));
        await Desk.EraseOrderAsync(order, Season.Officer, Season.Key(), Stop).Answer();
    }

    [Fact]
    public async Task A_cancelled_order_is_kept_from_the_day_it_was_cancelled()
    {
        OrderId order = await Season.Placed(Order.Of(await Season.ListingOf(boxes: 2)));
        Season.Clock.AdvanceDays(10);
        await Season.Orders.CancelAsync(order, Season.Key(), Stop).Answer();
        await Season.Get<Integrator>().IntegrateAsync(Stop);

        (await Desk.StandingAsync(order, Stop)).ShouldBe(new ErasureStanding.RetentionNotOver(new LocalDate(2029, 9, 23)));
    }

    [Fact]
    public async Task Whatever_still_runs_keeps_its_people()
    {
        TestGrower grower = await Season.GrowerIn(Season.Sanwan);
        ListingId listing = await Season.ListingOf((await Season.LotOf(grower, 10_000), 2));
        OrderId open = await Season.Paid(Order.Of(listing)), complained = await Season.Paid(Order.Of(listing).For("13900000002"));
        await Season.Delivered(complained, Season.Sanwan);
        await Season.Claims.OpenAsync(complained, new NewClaim { Text = "坏果" }, Season.Key(), Stop).Answer();
        Season.Clock.Reset(Later);

        (await OpenOf(Desk.EraseOrderAsync(open, Season.Officer, Season.Key(), Stop))).ShouldBe(["order"]);
        (await OpenOf(Desk.EraseOrderAsync(complained, Season.Officer, Season.Key(), Stop))).ShouldBe(["order", "claim"]);
        (await OpenOf(Desk.EraseGrowerAsync(grower.Id, Season.Officer, Season.Key(), Stop))).ShouldBe(["lot", "listing", "order", "money"]);
    }

    [Fact]
    public async Task A_refund_that_is_not_handed_over_keeps_its_buyer()
    {
        OrderId order = await Season.Paid(Order.Of(await Season.ListingOf(boxes: 2)));
        await Season.Orders.CancelAsync(order, Season.Key(), Stop).Answer();
        Season.Clock.Reset(Later);

        (await OpenOf(Desk.EraseOrderAsync(order, Season.Officer, Season.Key(), Stop))).ShouldBe(["refund"]);
    }

    [Fact]
    public async Task Only_officers_erase_and_only_what_there_is()
    {
        Story story = await Told();
        Season.Clock.Reset(Later);

        foreach (Actor other in new[] { Season.Sanwan.Liaison, Season.Sanwan.Accountant })
        {
            await Desk.EraseOrderAsync(story.Order, other, Season.Key(), Stop).ShouldBeRefused(Refusals.Forbidden);
            await Desk.EraseGrowerAsync(story.Grower.Id, other, Season.Key(), Stop).ShouldBeRefused(Refusals.Forbidden);
        }

        await Desk.EraseOrderAsync(default, Season.Officer, Season.Key(), Stop).ShouldBeRefused(Refusals.NotFound);
        await Desk.EraseGrowerAsync(default, Season.Officer, Season.Key(), Stop).ShouldBeRefused(Refusals.NotFound);
        (await Desk.StandingAsync(default(OrderId), Stop)).ShouldBeNull();
        (await Desk.StandingAsync(default(GrowerId), Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task An_erased_order_takes_no_money_and_gives_none()
    {
        Story story = await Told();
        Season.Clock.Reset(Later);
        await Desk.EraseOrderAsync(story.Order, Season.Officer, Season.Key(), Stop).Answer();
        Actor accountant = Season.Sanwan.Accountant;

        await Season.Payments.RecordAsync(story.Order, TestSeason.Slip(5_980), accountant, Season.Key(), Stop).ShouldBeRefused(Refusals.AlreadyPaid);
        await Season.Refunds.RefundAsync(story.Order, new NewRefund { AmountFen = 1, Reason = "x" }, accountant, Season.Key(), Stop).ShouldBeRefused(Refusals.Erased);
        await Season.Claims.OpenAsync(story.Order, new NewClaim { Text = "x" }, Season.Key(), Stop).ShouldBeRefused(Refusals.Erased);
    }

    /// <summary>A season to its end: two orders, one with a complaint and refunds, all money with the grower.</summary>
    private async Task<Story> Told()
    {
        TestVillage village = Season.Sanwan;
        Actor accountant = village.Accountant;
        TestGrower grower = await Season.GrowerIn(village);
        LotId lot = await Season.LotOf(grower, 4 * TestSeason.BoxGrams);
        ListingId listing = await Season.ListingOf((lot, 4));
        OrderId order = await Season.Delivered(await Season.Paid(Order.Of(listing, boxes: 2).For("13900000001")), village);
        OrderId kept = await Season.Delivered(await Season.Paid(Order.Of(listing, boxes: 2)), village);

        ClaimId claim = (await Season.Claims.OpenAsync(order, new NewClaim { Text = "第三层发霉" }, Season.Key(), Stop).Answer()).Claim;
        await Season.Claims.ReplyAsync(claim, new NewReply { Text = "明早上门看" }, village.Liaison, Season.Key(), Stop).Answer();
        RefundId promised = (await Season.Claims.AgreeAsync(claim, new NewAgreement { AmountFen = 100 }, village.Liaison, Season.Key(), Stop).Answer()).Refund.ShouldNotBeNull();
        await Season.Refunds.PayAsync(promised, accountant, Season.Key(), Stop).Answer();
        await Season.Refunds.RefundAsync(order, new NewRefund { AmountFen = 50, Reason = "压坏了九个" }, accountant, Season.Key(), Stop).Answer();
        await Season.Listings.CloseAsync(listing, Season.Officer, Season.Key(), Stop).Answer();

        Season.ClaimWindowPasses();
        PayoutId payout = await Season.PayoutOf(village);
        await Season.Payouts.PayAsync(payout, new NewReference { Reference = "bank 1" }, accountant, Season.Key(), Stop).Answer();
        await Season.Payouts.AcknowledgeAsync(payout, accountant, Season.Key(), Stop).Answer();
        await Season.Payouts.AcknowledgeDisbursementAsync(payout, new WhichGrower { Grower = grower.Id.ToString() }, village.Liaison, Season.Key(), Stop).Answer();
        await Season.Get<Integrator>().IntegrateAsync(Stop);
        return new Story(order, kept, grower, lot);
    }

    private async Task<string[]> Books() =>
    [
        .. (await Season.Records()).Select(record => Convert.ToBase64String(record.Utf8)),
        .. await Task.WhenAll(Season.Villages.Select(async village => (await Season.Totals(village)).ToString())),
    ];

    private async Task<byte[][]> SealedOf(Story story)
    {
        OrderFile file = await Season.File(story.Order);
        Claim claim = (await Season.Read(unit => unit.Claims.OfAsync([story.Order], Stop))).Single();
        ClaimReply reply = (await Season.Read(unit => unit.Claims.RepliesAsync([claim.Id], Stop))).Single();
        Grower grower = (await Season.Read(unit => unit.Growers.FindAsync(story.Grower.Id, Stop)))!;
        HarvestLot lot = (await Season.Lot(story.Lot))!;
        return
        [
            file.Order.Buyer.Secret.Bytes.ToArray(), file.Order.Buyer.Details, file.Order.Buyer.Phone.ToBytes(), file.Payment!.Reference,
            file.Refunds.Single(refund => refund.Reason is not null).Reason!, claim.Text, reply.Text,
            grower.Secret.Bytes.ToArray(), grower.Details, grower.PhoneIndex.ToBytes(), lot.Certificate,
        ];
    }

    private bool Holds(byte[] needle) => Directory.EnumerateFiles(Season.Folder, "*", SearchOption.AllDirectories).Any(path =>
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(needle) >= 0;
    });

    private static async Task<string[]> OpenOf<T>(Task<Outcome<T>> refused) => (string[])(await refused.ShouldBeRefused(Refusals.StillOpen)).Details["open"];

    private static PhoneNumber PhoneOf(string number) => PhoneNumber.TryParse(number, out PhoneNumber phone) ? phone : default;

    private static readonly IEqualityComparer<byte[]> SameBytes = EqualityComparer<byte[]>.Create((one, other) => one.AsSpan().SequenceEqual(other), bytes => bytes.Length);

    private sealed record Story(OrderId Order, OrderId Kept, TestGrower Grower, LotId Lot);
}
