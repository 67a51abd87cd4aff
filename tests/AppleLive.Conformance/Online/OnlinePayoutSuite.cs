using AppleLive.Conformance.Seasons;
using AppleLive.Gateways;
using AppleLive.Ledger;
using AppleLive.Money;
using AppleLive.MoneyTasks;
using AppleLive.Orders;
using AppleLive.Payouts;
using AppleLive.Settlements;

namespace AppleLive.Conformance.Online;

/// <summary>Villages paid through a gateway: sent once, come back, sent again, or left to the bank.</summary>
public abstract class OnlinePayoutSuite : OnlineSuite
{
    private const long Payable = 5_980 - 1_200 - 18;

    [Fact]
    public async Task A_village_is_paid_by_the_gateway_and_acknowledges()
    {
        PayoutId payout = await APayout();

        (await Send(4)).ShouldBe(1);

        (await Payout(payout)).ShouldSatisfyAllConditions(
            paid => paid.State.ShouldBe(PayoutState.Paid), paid => paid.Provider.ShouldBe("online"), paid => paid.Attempt.ShouldBe(1));
        Provider.Payouts.Single().Money.Minor.ShouldBe(Payable);
        await EverythingCloses();
        await Season.Payouts.AcknowledgeAsync(payout, Season.Sanwan.Accountant, Season.Key(), Stop).Answer();
        (await Season.Totals(Season.Sanwan)).PaidOut.ShouldBe(new Fen(Payable));
    }

    [Theory]
    [InlineData(ProviderTrouble.LosesItsAnswer)]
    [InlineData(ProviderTrouble.Away)]
    [InlineData(ProviderTrouble.Busy)]
    public async Task A_payout_whose_outcome_is_unknown_is_paid_once(ProviderTrouble trouble)
    {
        PayoutId payout = await APayout();
        Provider.Break(trouble, trouble);

        await Send(4);

        (await Payout(payout)).State.ShouldBe(PayoutState.Paid);
        Provider.Payouts.Count.ShouldBe(1);
        await EverythingCloses();
    }

    [Fact]
    public async Task Nobody_records_by_hand_what_the_gateway_has_under_way()
    {
        PayoutId payout = await APayout();

        await ByBank(payout).ShouldBeRefused(Refusals.NotNow);
    }

    [Fact]
    public async Task A_payout_that_comes_back_is_sent_again_as_the_next_attempt()
    {
        PayoutId payout = await APayout();
        await Send(1);
        Provider.GiveBack(Provider.Payouts.Single().Reference);
        for (int i = 0; i < 2; i++) await TellAll();
        (await Payout(payout)).State.ShouldBe(PayoutState.Returned);
        (await Season.Totals(Season.Sanwan)).PaidOut.ShouldBe(Fen.Zero);

        (await Send(1)).ShouldBe(0, "a person decides whether it is sent again");
        await Season.Payouts.SendAgainAsync(payout, Season.Sanwan.Accountant, Season.Key(), Stop).Answer();
        await Send(2);

        (await Payout(payout)).ShouldSatisfyAllConditions(paid => paid.State.ShouldBe(PayoutState.Paid), paid => paid.Attempt.ShouldBe(2));
        Provider.Payouts.Count.ShouldBe(2);
        await EverythingCloses();
    }

    [Fact]
    public async Task A_payout_made_by_mistake_is_taken_back_until_somebody_has_acknowledged_it()
    {
        PayoutId payout = await APayout();
        await Season.Payouts.TakeBackAsync(payout, Season.Sanwan.Accountant, Stop).ShouldBeRefused(Refusals.NotNow);
        await Send(1);
        await Season.Payouts.TakeBackAsync(payout, Season.Guanjiawo.Accountant, Stop).ShouldBeRefused(Refusals.Forbidden);
        Provider.Break(ProviderTrouble.LosesItsAnswer);
        await Season.Payouts.TakeBackAsync(payout, Season.Sanwan.Accountant, Stop).ShouldBeRefused(Refusals.ProviderAway);

        (await Season.Payouts.TakeBackAsync(payout, Season.Sanwan.Accountant, Stop).Answer()).State.ShouldBe("returned");

        (await Season.Totals(Season.Sanwan)).PaidOut.ShouldBe(Fen.Zero);
        await EverythingCloses();
        await ByBank(payout).Answer();
        await Season.Payouts.AcknowledgeAsync(payout, Season.Sanwan.Accountant, Season.Key(), Stop).Answer();
        await Season.Payouts.TakeBackAsync(payout, Season.Sanwan.Accountant, Stop).ShouldBeRefused(Refusals.NotNow);
    }

    [Fact]
    public async Task A_payout_the_gateway_refuses_is_left_to_the_bank()
    {
        PayoutId payout = await APayout();
        Provider.Break(ProviderTrouble.Refuses);
        await Send(1);
        (await Payout(payout)).State.ShouldBe(PayoutState.Failed);
        (await Tasks()).Single().Kind.ShouldBe(MoneyTaskKind.PayoutFailed);

        await ByBank(payout).Answer();

        (await Payout(payout)).Provider.ShouldBe("bank");
        (await Season.Balance(Account.Bank)).ShouldBe(new Fen(-Payable));
        await EverythingCloses();
    }

    [Fact]
    public async Task A_payout_of_which_no_word_comes_for_hours_is_told_to_a_person_once()
    {
        await APayout();
        Provider.Break([.. Enumerable.Repeat(ProviderTrouble.Away, 20)]);

        for (int i = 0; i < 11; i++) await SendLater();
        (await Tasks()).ShouldBeEmpty();
        for (int i = 0; i < 9; i++) await SendLater();

        (await Tasks()).ShouldBe([(MoneyTaskKind.NoWord, Payable, null)]);

        async Task SendLater()
        {
            await Season.Get<PayoutRounds>().SendAsync(Stop);
            Season.Clock.AdvanceHours(2);
        }
    }

    [Fact]
    public async Task A_part_that_comes_back_is_shown_to_a_person_and_books_nothing()
    {
        PayoutId payout = await APayout();
        await Send(1);

        Provider.GiveBack(Provider.Payouts.Single().Reference, part: 100);
        await TellAll();

        (await Payout(payout)).State.ShouldBe(PayoutState.Paid);
        (await Tasks()).ShouldBe([(MoneyTaskKind.PayoutReturnedInPart, Payable, 100L)]);
        (await Season.Differences()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_village_the_gateway_cannot_pay_is_paid_by_the_bank()
    {
        Provider.Ability = new PayoutAbility.Unable(PayoutHindrance.CountryNotServed);

        PayoutId payout = await APayout();

        (await Payout(payout)).Provider.ShouldBe("bank");
        (await Send(1)).ShouldBe(0);
        await ByBank(payout).Answer();
    }

    [Fact]
    public async Task Where_the_gateway_cannot_be_asked_nobody_else_is_chosen_in_its_place()
    {
        SettlementAnswer settlement = await ASettlement();
        Provider.Break(ProviderTrouble.Away);

        await Season.Payouts.PrepareAsync(settlement.Settlement, Season.Sanwan.Accountant, Season.Key(), Stop).ShouldBeRefused(Refusals.ProviderAway);
        await Season.Payouts.PrepareAsync(settlement.Settlement, Season.Sanwan.Accountant, Season.Key(), Stop).Answer();
    }

    private async Task<SettlementAnswer> ASettlement()
    {
        OrderId order = await APaidOrder();
        await Season.Delivered(order, Season.Sanwan);
        Season.ClaimWindowPasses();
        return await Season.Settled(Season.Sanwan);
    }

    private async Task<PayoutId> APayout()
    {
        SettlementAnswer settlement = await ASettlement();
        return (await Season.Payouts.PrepareAsync(settlement.Settlement, Season.Sanwan.Accountant, Season.Key(), Stop).Answer()).Payouts.Single().Payout;
    }

    private Task<Outcome<PayoutAnswer>> ByBank(PayoutId payout) =>
        Season.Payouts.PayAsync(payout, new NewReference { Reference = "bank 1" }, Season.Sanwan.Accountant, Season.Key(), Stop);

    // So many rounds, with time between them for what failed; returns how many payouts the first dealt with.
    private async Task<int> Send(int rounds)
    {
        int first = await Season.Get<PayoutRounds>().SendAsync(Stop);
        for (int i = 1; i < rounds; i++)
        {
            Season.Clock.AdvanceMinutes(11);
            await Season.Get<PayoutRounds>().SendAsync(Stop);
        }

        return first;
    }
}
