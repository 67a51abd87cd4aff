using AppleLive.Conformance.Seasons;
using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.Livestreams;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.People;
using AppleLive.Settlements;
using AppleLive.Shipping;

namespace AppleLive.Conformance;

/// <summary>Who may do what, and what needs two. Persons are compared, not accounts.</summary>
public abstract class PeopleSuite : StorageSuite
{
    [Fact]
    public async Task An_officer_cannot_become_a_grower()
    {
        await Season.LotOf(await Season.GrowerIn(Season.Sanwan), 10_000);
        var officer = TestSeason.AGrower(Season.Sanwan) with { Person = Season.Officer.Person.ToString() };

        await Season.Growers.RegisterAsync(officer, Season.Sanwan.Liaison, Season.Key(), Stop).ShouldBeRefused(Refusals.OfficerCannotBePaid);
    }

    [Fact]
    public async Task A_grower_cannot_become_an_officer()
    {
        TestGrower grower = await Season.GrowerIn(Season.Sanwan);
        LotId lot = await Season.RegisteredLotOf(grower, 10_000);
        PersonId person = (await Season.Read(unit => unit.Growers.FindAsync(grower.Id, Stop)))!.Person;

        await Season.Harvests.AttestAsync(lot, TestSeason.AnInspection(10_000), Actors.Officer("140829-09", person), Season.Key(), Stop)
            .ShouldBeRefused(Refusals.OfficerCannotBePaid);
    }

    [Fact]
    public async Task An_officer_does_not_act_as_one_who_can_be_paid_whatever_his_second_account_says()
    {
        OrderId order = await Season.Placed(Order.Of(await Season.ListingOf(boxes: 2), boxes: 2));
        ListingId listing = (await Season.File(order)).Order.Lines.Single().Listing;
        string code = Season.Sanwan.Code;
        Actor liaison = Actors.Liaison(code, Season.Officer.Person), accountant = Actors.Accountant(code, Season.Officer.Person);

        await Season.Growers.RegisterAsync(TestSeason.AGrower(Season.Sanwan), liaison, Season.Key(), Stop).ShouldBeRefused(Refusals.OfficerCannotBePaid);
        await Season.Parcels.PackAsync(order, new WhichParcel(), liaison, Season.Key(), Stop).ShouldBeRefused(Refusals.OfficerCannotBePaid);
        await Season.Orders.AmendAsync(order, Order.To(listing, 1), liaison, Season.Key(), Stop).ShouldBeRefused(Refusals.OfficerCannotBePaid);
        await Season.Payments.RecordAsync(order, TestSeason.Slip(5_980), accountant, Season.Key(), Stop).ShouldBeRefused(Refusals.OfficerCannotBePaid);
        await Season.Sent(order, Season.Sanwan);
        await Season.Parcels.RefuseAsync(order, new WhichParcel(), liaison, Season.Key(), Stop).ShouldBeRefused(Refusals.OfficerCannotBePaid);
        await Season.Settlements.CalculateAsync(new NewSettlement { Village = code }, accountant, Season.Key(), Stop).ShouldBeRefused(Refusals.OfficerCannotBePaid);
    }

    [Fact]
    public async Task A_lot_is_attested_by_two_persons()
    {
        LotId lot = await Season.RegisteredLotOf(await Season.GrowerIn(Season.Sanwan), 10_000);
        Actor samePerson = Actors.Officer("140829-07", Season.Officer.Person);
        await Season.Harvests.AttestAsync(lot, TestSeason.AnInspection(10_000), Season.Officer, Season.Key(), Stop).Answer();

        await Season.Harvests.ApproveAsync(lot, Season.Officer, Season.Key(), Stop).ShouldBeRefused(Refusals.SecondPersonRequired);
        await Season.Harvests.ApproveAsync(lot, samePerson, Season.Key(), Stop).ShouldBeRefused(Refusals.SecondPersonRequired);
        await Season.Harvests.ApproveAsync(lot, Season.Sanwan.Liaison, Season.Key(), Stop).ShouldBeRefused(Refusals.Forbidden);

        (await Season.Harvests.ApproveAsync(lot, Season.SecondOfficer, Season.Key(), Stop).Answer()).State.ShouldBe("attested");
    }

    [Fact]
    public async Task A_livestream_is_approved_by_a_person_who_neither_scheduled_nor_checked_it()
    {
        ListingId listing = await Season.ListingOf(boxes: 2);
        LivestreamId livestream = (await Season.Livestreams.ScheduleAsync(Season.ALivestream(listing), Season.Officer, Season.Key(), Stop).Answer()).Livestream;
        Actor samePerson = Actors.Officer("140829-07", Season.Officer.Person), third = Actors.Officer("140829-03");

        await Approve(Season.SecondOfficer).ShouldBeRefused(Refusals.ChecklistMissing);
        await Season.Livestreams.CheckAsync(livestream, new NewChecklist { Content = true, Clothing = true, Set = true, Props = true }, third, Season.Key(), Stop).Answer();
        await Approve(samePerson).ShouldBeRefused(Refusals.SecondPersonRequired);
        await Approve(third).ShouldBeRefused(Refusals.SecondPersonRequired);
        await Season.Livestreams.StartAsync(livestream, Season.Officer, Season.Key(), Stop).ShouldBeRefused(Refusals.ApprovalMissing);

        await Approve(Season.SecondOfficer).Answer();
        (await Season.Livestreams.StartAsync(livestream, Season.Officer, Season.Key(), Stop).Answer()).State.ShouldBe("live");

        Task<Outcome<LivestreamAnswer>> Approve(Actor by) => Season.Livestreams.ApproveAsync(livestream, by, Season.Key(), Stop);
    }

    [Fact]
    public async Task Another_villages_liaison_is_refused_everywhere()
    {
        TestGrower grower = await Season.GrowerIn(Season.Sanwan);
        ListingId listing = await Season.ListingOf((await Season.LotOf(grower, 10_000), 4));
        OrderId order = await Season.Paid(Order.Of(listing));
        Actor stranger = Season.Guanjiawo.Liaison;

        await Season.Growers.RegisterAsync(TestSeason.AGrower(Season.Sanwan), stranger, Season.Key(), Stop).ShouldBeRefused(Refusals.Forbidden);
        await Season.Harvests.RegisterAsync(TestSeason.ALot(grower.Id, 10_000), stranger, Season.Key(), Stop).ShouldBeRefused(Refusals.Forbidden);
        await Season.Orders.AmendAsync(order, Order.To(listing, 0), stranger, Season.Key(), Stop).ShouldBeRefused(Refusals.Forbidden);
        await Season.Parcels.PackAsync(order, new WhichParcel(), stranger, Season.Key(), Stop).ShouldBeRefused(Refusals.Forbidden);
        await Season.Parcels.PackAsync(order, TestSeason.ParcelOf(Season.Sanwan), stranger, Season.Key(), Stop).ShouldBeRefused(Refusals.Forbidden);
        await Season.Parcels.RefuseAsync(order, TestSeason.ParcelOf(Season.Sanwan), stranger, Season.Key(), Stop).ShouldBeRefused(Refusals.Forbidden);
        await Season.Parcels.PackAsync(order, TestSeason.ParcelOf(Season.Guanjiawo), stranger, Season.Key(), Stop).ShouldBlame("village", FieldRules.NotFound);
    }

    [Fact]
    public async Task Another_villages_accountant_is_refused_everywhere()
    {
        OrderId order = await Season.Placed(Order.Of(await Season.ListingOf(boxes: 4)));
        Actor stranger = Season.Guanjiawo.Accountant;

        await Season.Payments.RecordAsync(order, TestSeason.Slip(2_990), stranger, Season.Key(), Stop).ShouldBeRefused(Refusals.Forbidden);
        await Season.Paid(order);
        await Season.Refunds.RefundAsync(order, new NewRefund { AmountFen = 1, Reason = "no" }, stranger, Season.Key(), Stop).ShouldBeRefused(Refusals.Forbidden);
        await Season.Settlements.CalculateAsync(new NewSettlement { Village = Season.Sanwan.Code }, stranger, Season.Key(), Stop).ShouldBeRefused(Refusals.Forbidden);
        await Season.Orders.CancelAsync(order, Season.Key(), Stop).Answer();
        RefundId refund = (await Season.File(order)).Refunds.Single().Id;
        await Season.Refunds.PayAsync(refund, stranger, Season.Key(), Stop).ShouldBeRefused(Refusals.Forbidden);
    }

    [Fact]
    public async Task Listings_and_livestreams_are_for_officers_only()
    {
        TestGrower grower = await Season.GrowerIn(Season.Sanwan);
        LotId lot = await Season.LotOf(grower, 10_000);
        ListingId draft = await Season.DraftOf(TestSeason.AListing((lot, 5_000)));
        Actor liaison = Season.Sanwan.Liaison;

        await Season.Listings.DraftAsync(TestSeason.AListing((lot, 5_000)), liaison, Season.Key(), Stop).ShouldBeRefused(Refusals.Forbidden);
        await Season.Listings.PublishAsync(draft, liaison, Season.Key(), Stop).ShouldBeRefused(Refusals.Forbidden);
        await Season.Listings.RepriceAsync(draft, new NewPrice { PriceFen = 1 }, liaison, Season.Key(), Stop).ShouldBeRefused(Refusals.Forbidden);
        await Season.Livestreams.ScheduleAsync(Season.ALivestream(draft), liaison, Season.Key(), Stop).ShouldBeRefused(Refusals.Forbidden);
    }

    [Fact]
    public async Task Where_an_order_has_several_parcels_somebody_of_all_its_villages_says_which()
    {
        ListingId here = await Season.ListingOf(boxes: 1), there = await Season.ListingOf(boxes: 1, Season.Guanjiawo);
        OrderId order = await Season.Placed(Order.Of(here).And(there));
        var both = Season.Sanwan.Liaison with { Villages = new HashSet<string> { Season.Sanwan.Code, Season.Guanjiawo.Code } };

        Refusal why = await Season.Parcels.PackAsync(order, new WhichParcel(), both, Season.Key(), Stop).ShouldBeRefused(Refusals.VillageNeeded);

        why.Details["villages"].ShouldBeOfType<string[]>().ShouldBe([Season.Sanwan.Code, Season.Guanjiawo.Code], ignoreOrder: true);
        await Season.Parcels.PackAsync(order, TestSeason.ParcelOf(Season.Guanjiawo), both, Season.Key(), Stop).Answer();
    }
}
