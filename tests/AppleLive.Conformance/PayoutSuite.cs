using AppleLive.Conformance.Seasons;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Payouts;
using AppleLive.People;
using AppleLive.Settlements;
using AppleLive.Storage;

namespace AppleLive.Conformance;

/// <summary>A village's money on its way: approved by two, paid once, returned and paid again, acknowledged by all.</summary>
public abstract class PayoutSuite : StorageSuite
{
    [Fact]
    public async Task A_payout_the_bank_sent_back_is_paid_again_and_counts_once()
    {
        TestVillage village = Season.Sanwan;
        await ABoxSold();
        PayoutId payout = await Season.PayoutOf(village);

        (await Pay(payout, "bank 1").Answer()).State.ShouldBe("paid");
        (await Season.Payouts.ReturnAsync(payout, village.Accountant, Season.Key(), Stop).Answer()).State.ShouldBe("returned");
        (await Season.Totals(village)).PaidOut.ShouldBe(Fen.Zero);
        (await Pay(payout, "bank 2").Answer()).State.ShouldBe("paid");
        await Season.Payouts.AcknowledgeAsync(payout, village.Accountant, Season.Key(), Stop).Answer();

        (await Season.Totals(village)).PaidOut.ShouldBe(new Fen(2_390));
        (await Season.Balance(AppleLive.Ledger.Account.Bank)).ShouldBe(new Fen(-2_390));
        (await Season.Differences()).ShouldBeEmpty();
        await Pay(payout, "bank 3").ShouldBeRefused(Refusals.NotNow);
        await Season.Payouts.ReturnAsync(payout, village.Accountant, Season.Key(), Stop).ShouldBeRefused(Refusals.NotNow);
    }

    [Fact]
    public async Task Asking_again_for_a_settlements_payout_gives_the_same_one()
    {
        await ABoxSold();
        SettlementAnswer settlement = await Season.Settled(Season.Sanwan);

        SettlementPayouts first = await Prepare(settlement.Settlement).Answer();
        SettlementPayouts again = await Prepare(settlement.Settlement).Answer();

        again.Payouts.ShouldBe(first.Payouts);
    }

    [Fact]
    public async Task Nothing_is_paid_out_before_a_second_person_approved()
    {
        await ABoxSold();
        SettlementAnswer settlement = await Calculate().Answer();

        await Prepare(settlement.Settlement).ShouldBeRefused(Refusals.NotApproved);
        await Approve(settlement.Settlement, Season.Sanwan.Accountant).ShouldBeRefused(Refusals.SecondPersonRequired);
        await Approve(settlement.Settlement, Season.Guanjiawo.Accountant).ShouldBeRefused(Refusals.Forbidden);
        await Approve(settlement.Settlement, Season.Sanwan.Liaison).ShouldBeRefused(Refusals.Forbidden);

        (await Approve(settlement.Settlement, Season.Sanwan.SecondAccountant).Answer()).State.ShouldBe("approved");
        await Prepare(settlement.Settlement).Answer();
    }

    [Fact]
    public async Task One_person_with_two_accounts_is_not_two_persons()
    {
        await ABoxSold();
        SettlementAnswer settlement = await Calculate().Answer();
        Actor samePerson = Actors.Accountant(Season.Sanwan.Code, Season.Sanwan.Accountant.Person);

        await Approve(settlement.Settlement, samePerson).ShouldBeRefused(Refusals.SecondPersonRequired);
    }

    [Fact]
    public async Task An_accountant_who_grows_apples_does_not_approve_what_pays_himself()
    {
        PersonId person = Season.Sanwan.SecondAccountant.Person;
        await Season.Growers.RegisterAsync(TestSeason.AGrower(Season.Sanwan) with { Person = person.ToString() }, Season.Sanwan.Liaison, Season.Key(), Stop).Answer();
        TestGrower his = await LastGrowerOf(person);
        await Sold(await Season.ListingOf((await Season.LotOf(his, 10_000), 4)));
        SettlementAnswer settlement = await Calculate().Answer();

        await Approve(settlement.Settlement, Season.Sanwan.SecondAccountant).ShouldBeRefused(Refusals.PaysApprover);
        await Approve(settlement.Settlement, Season.Officer).Answer();

        async Task<TestGrower> LastGrowerOf(PersonId of)
        {
            var growers = await Season.Read(unit => unit.Growers.FindByPhoneAsync(Digest.From(Season.Get<AppleLive.Privacy.MasterKeys>().IndexOf(Phone())), Stop));
            return new TestGrower(growers.Single(grower => grower.Person == of).Id, Season.Sanwan);
        }

        static PhoneNumber Phone() => PhoneNumber.TryParse("13800138000", out PhoneNumber phone) ? phone : default;
    }

    [Fact]
    public async Task A_village_has_one_open_settlement_at_a_time()
    {
        await ABoxSold();
        SettlementAnswer open = await Calculate().Answer();

        (await Calculate().ShouldBeRefused(Refusals.SettlementOpen)).Details["settlement"].ShouldBe(open.Settlement);
    }

    [Fact]
    public async Task Growers_confirm_their_part_themselves_or_through_their_liaison()
    {
        TestVillage village = Season.Sanwan;
        TestGrower one = await Season.GrowerIn(village), other = await Season.GrowerIn(village);
        await Sold(await Season.ListingOf((await Season.LotOf(one, 10_000), 4), (await Season.LotOf(other, 10_000), 4)), boxes: 8);
        PayoutId payout = await Season.PayoutOf(village);
        Actor himself = Actors.Grower(village.Code, (await Season.Read(unit => unit.Growers.FindAsync(one.Id, Stop)))!.Person);

        await Confirm(payout, one, himself).ShouldBeRefused(Refusals.NotNow);
        await Pay(payout, "bank 1").Answer();
        await Confirm(payout, other, himself).ShouldBeRefused(Refusals.Forbidden);
        await Confirm(payout, one, Season.Guanjiawo.Liaison).ShouldBeRefused(Refusals.Forbidden);
        (await Confirm(payout, one, himself).Answer()).AmountFen.ShouldBe(new Fen(4 * 2_390));
        await Confirm(payout, other, village.Liaison).Answer();
        await Confirm(payout, one, village.Liaison).Answer();

        Payout paid = (await Season.Read(unit => unit.Payouts.FindAsync(payout, Stop)))!;
        paid.Disbursements.ToDictionary(line => line.Grower, line => line.AcknowledgedBy)
            .ShouldBe(new Dictionary<AppleLive.Growers.GrowerId, PersonId?> { [one.Id] = himself.Person, [other.Id] = village.Liaison.Person }, ignoreOrder: true);
    }

    [Fact]
    public async Task Only_the_villages_own_accountants_handle_its_payout()
    {
        await ABoxSold();
        SettlementAnswer settlement = await Season.Settled(Season.Sanwan);
        Actor other = Season.Guanjiawo.Accountant;

        await Season.Payouts.PrepareAsync(settlement.Settlement, other, Season.Key(), Stop).ShouldBeRefused(Refusals.Forbidden);
        PayoutId payout = (await Prepare(settlement.Settlement).Answer()).Payouts.Single().Payout;
        await Season.Payouts.PayAsync(payout, new NewReference { Reference = "bank 1" }, other, Season.Key(), Stop).ShouldBeRefused(Refusals.Forbidden);
        await Season.Payouts.PayAsync(payout, new NewReference { Reference = "bank 1" }, Season.Officer, Season.Key(), Stop).ShouldBeRefused(Refusals.Forbidden);
        await Pay(payout, "bank 1").Answer();
        await Season.Payouts.AcknowledgeAsync(payout, other, Season.Key(), Stop).ShouldBeRefused(Refusals.Forbidden);
    }

    private async Task ABoxSold() => await Sold(await Season.ListingOf(boxes: 4));

    private async Task Sold(AppleLive.Listings.ListingId listing, long boxes = 1)
    {
        OrderId order = await Season.Paid(Order.Of(listing, boxes));
        await Season.Delivered(order, Season.Sanwan);
        Season.ClaimWindowPasses();
    }

    private Task<Outcome<SettlementAnswer>> Calculate() => Season.Settlements.CalculateAsync(
        new NewSettlement { Village = Season.Sanwan.Code }, Season.Sanwan.Accountant, Season.Key(), Stop);

    private Task<Outcome<SettlementAnswer>> Approve(SettlementId settlement, Actor by) =>
        Season.Settlements.ApproveAsync(settlement, by, Season.Key(), Stop);

    private Task<Outcome<SettlementPayouts>> Prepare(SettlementId settlement) =>
        Season.Payouts.PrepareAsync(settlement, Season.Sanwan.Accountant, Season.Key(), Stop);

    private Task<Outcome<PayoutAnswer>> Pay(PayoutId payout, string reference) =>
        Season.Payouts.PayAsync(payout, new NewReference { Reference = reference }, Season.Sanwan.Accountant, Season.Key(), Stop);

    private Task<Outcome<DisbursementAnswer>> Confirm(PayoutId payout, TestGrower grower, Actor by) =>
        Season.Payouts.AcknowledgeDisbursementAsync(payout, new WhichGrower { Grower = grower.Id.ToString() }, by, Season.Key(), Stop);
}
