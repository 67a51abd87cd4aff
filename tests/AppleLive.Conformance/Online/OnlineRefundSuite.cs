using AppleLive.Conformance.Seasons;
using AppleLive.Gateways;
using AppleLive.Ledger;
using AppleLive.Money;
using AppleLive.MoneyTasks;
using AppleLive.OnlinePayments;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.Settlements;

namespace AppleLive.Conformance.Online;

/// <summary>Money back through a provider: sent once, whatever happens on the way, and never more than came.</summary>
public abstract class OnlineRefundSuite : OnlineSuite
{
    [Fact]
    public async Task What_a_cancelled_order_cost_is_sent_back_by_the_provider()
    {
        OrderId order = await APaidOrder();

        await Season.Orders.CancelAsync(order, Season.Key(), Stop).Answer();
        await Rounds();

        Refund refund = (await Season.File(order)).Refunds.Single();
        (refund.State, refund.Provider, refund.HandedOverBy).ShouldBe((RefundState.Succeeded, "online", null));
        Provider.Refunds.Single().Money.Minor.ShouldBe(5_980);
        await EverythingCloses();
    }

    [Theory]
    [InlineData(ProviderTrouble.LosesItsAnswer)]
    [InlineData(ProviderTrouble.Away)]
    [InlineData(ProviderTrouble.Busy)]
    public async Task A_refund_whose_outcome_is_unknown_is_sent_once(ProviderTrouble trouble)
    {
        OrderId order = await APaidOrder();
        await Refund(order, 100);
        Provider.Break(trouble, trouble);

        await Rounds();

        Provider.Refunds.Single().Money.Minor.ShouldBe(100);
        (await Season.File(order)).Refunds.Single().State.ShouldBe(RefundState.Succeeded);
        await EverythingCloses();
    }

    [Fact]
    public async Task Refunds_that_race_are_never_more_than_was_captured()
    {
        OrderId order = await APaidOrder();

        Outcome<RefundAnswer>[] outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Give(order, 2_000)));
        await Rounds();

        outcomes.OfType<Outcome<RefundAnswer>.Accepted>().Count().ShouldBe(2);
        Provider.Refunds.Sum(refund => refund.Money.Minor).ShouldBe(4_000);
        await EverythingCloses();
    }

    [Fact]
    public async Task No_person_hands_over_what_the_provider_sends()
    {
        OrderId order = await APaidOrder();
        RefundAnswer refund = await Refund(order, 100);

        refund.State.ShouldBe("requested");
        (await Pay(refund.Refund).ShouldBeRefused(Refusals.SentByProvider)).Details["provider"].ShouldBe("online");
    }

    [Fact]
    public async Task A_refund_on_its_way_is_a_fact_only_when_it_arrives()
    {
        Provider.RefundsAtOnce = false;
        OrderId order = await APaidOrder();
        await Refund(order, 100);
        await Rounds();
        (await Season.File(order)).Refunds.Single().State.ShouldBe(RefundState.Submitted);
        (await Season.Totals(Season.Sanwan)).Refunded.ShouldBe(Fen.Zero);

        Provider.Settle(Provider.Refunds.Single().Reference, ProviderRefundState.Succeeded);
        await TellAll();

        (await Season.Totals(Season.Sanwan)).Refunded.ShouldBe(new Fen(100));
        await EverythingCloses();
    }

    [Fact]
    public async Task A_refund_the_provider_cannot_send_is_promised_anew_and_a_person_hands_it_over()
    {
        Provider.RefundsAtOnce = false;
        OrderId order = await APaidOrder();
        await Refund(order, 100);
        await Rounds();
        Provider.Settle(Provider.Refunds.Single().Reference, ProviderRefundState.Failed);
        await TellAll();

        IReadOnlyList<Refund> refunds = (await Season.File(order)).Refunds;
        refunds.Select(refund => refund.State).ShouldBe([RefundState.Failed, RefundState.Requested]);
        (await Tasks()).Single().Kind.ShouldBe(MoneyTaskKind.RefundFailed);
        (await Pay(refunds[1].Id).Answer()).State.ShouldBe("succeeded");

        (await Season.Balance(Account.Bank)).ShouldBe(new Fen(-100));
        (await Season.Balance(Account.RefundDue)).ShouldBe(Fen.Zero);
        await EverythingCloses();
    }

    [Fact]
    public async Task A_refund_that_comes_back_after_it_arrived_is_owed_to_the_buyer_again()
    {
        OrderId order = await APaidOrder();
        await Refund(order, 100);
        await Rounds();
        string reference = Provider.Refunds.Single().Reference;

        Provider.Settle(reference, ProviderRefundState.Failed);
        for (int i = 0; i < 2; i++) await TellAll();

        (await Season.File(order)).Refunds.Single().State.ShouldBe(RefundState.Succeeded);
        StrayMoney back = (await Strays(order)).Single();
        (back.Why, back.State).ShouldBe((StrayReason.RefundReturned, RefundState.Failed));
        (await Season.Balance(Account.RefundDue)).ShouldBe(new Fen(-100));
        await EverythingCloses();
        await Season.Get<StrayMoneyDesk>().HandOverAsync(back.Id, Season.Guanjiawo.Accountant, Season.Key(), Stop).ShouldBeRefused(Refusals.Forbidden);
        await Season.Get<StrayMoneyDesk>().HandOverAsync(back.Id, Season.Sanwan.Accountant, Season.Key(), Stop).Answer();
        await Season.Get<StrayMoneyDesk>().HandOverAsync(back.Id, Season.Sanwan.Accountant, Season.Key(), Stop).ShouldBeRefused(Refusals.NotNow);
        (await Season.Balance(Account.RefundDue)).ShouldBe(Fen.Zero);
        await EverythingCloses();
    }

    [Fact]
    public async Task A_refund_of_which_no_word_comes_for_hours_is_told_to_a_person_once_and_still_asked_after()
    {
        Provider.RefundsAtOnce = false;
        OrderId order = await APaidOrder();
        await Refund(order, 100);
        await Rounds();
        Provider.Break([.. Enumerable.Repeat(ProviderTrouble.Refuses, 20)]);

        for (int i = 0; i < 20; i++)
        {
            await Season.Get<RefundRounds>().SendAsync(Stop);
            Season.Clock.AdvanceHours(2);
        }

        (await Tasks()).ShouldBe([(MoneyTaskKind.NoWord, 100L, null)]);
        (await Season.File(order)).Refunds.Single().State.ShouldBe(RefundState.Submitted);
        Provider.Settle(Provider.Refunds.Single().Reference, ProviderRefundState.Succeeded);
        await Season.Get<RefundRounds>().SendAsync(Stop);
        (await Season.File(order)).Refunds.Single().State.ShouldBe(RefundState.Succeeded);
        await EverythingCloses();
    }

    [Fact]
    public async Task What_the_provider_kept_stands_on_the_villages_statement()
    {
        OrderId order = await APaidOrder();
        await Season.Delivered(order, Season.Sanwan);
        Season.ClaimWindowPasses();

        SettlementAnswer settlement = await Season.Settled(Season.Sanwan);

        settlement.FeesFen.ShouldBe(new Fen((2 * 600) + 18));
        (await Season.Balance(Account.GatewayFee)).ShouldBe(Fen.Zero);
        await EverythingCloses();
    }

    [Fact]
    public async Task While_a_chargeback_is_open_nothing_of_its_order_is_settled_and_won_it_is()
    {
        OrderId order = await APaidOrder();
        await Season.Delivered(order, Season.Sanwan);
        Season.ClaimWindowPasses();
        string capture = (await Season.Read(unit => unit.OnlinePayments.OfAsync(order, Stop))).Single().Capture!;
        Provider.Dispute("dispute-1", capture, 5_980, ProviderDisputeState.Open);
        for (int i = 0; i < 2; i++) await TellAll();

        await Season.Settlements.CalculateAsync(new NewSettlement { Village = Season.Sanwan.Code }, Season.Sanwan.Accountant, Season.Key(), Stop)
            .ShouldBeRefused(Refusals.NothingToPay);
        await Give(order, 1).ShouldBeRefused(Refusals.MoreThanCaptured);
        (await Season.Differences()).ShouldBeEmpty();
        Provider.Dispute("dispute-1", capture, 5_980, ProviderDisputeState.Won);
        await TellAll();

        (await Season.Settled(Season.Sanwan)).GoodsFen.ShouldBe(new Fen(5_980));
        await EverythingCloses();
    }

    [Fact]
    public async Task A_lost_chargeback_after_the_settlement_comes_off_the_next_one()
    {
        OrderId order = await APaidOrder();
        await Season.Delivered(order, Season.Sanwan);
        Season.ClaimWindowPasses();
        await Season.Settled(Season.Sanwan);
        string capture = (await Season.Read(unit => unit.OnlinePayments.OfAsync(order, Stop))).Single().Capture!;

        Provider.Dispute("dispute-1", capture, 5_980, ProviderDisputeState.Open);
        await TellAll();
        Provider.Dispute("dispute-1", capture, 5_980, ProviderDisputeState.Lost);
        await TellAll();

        Refund refund = (await Season.File(order)).Refunds.Single();
        (refund.Kind, refund.State).ShouldBe((RefundKind.Chargeback, RefundState.Succeeded));
        SettlementPreview next = (await Season.Settlements.PreviewAsync(Season.Sanwan.Code, Season.Sanwan.Accountant, Stop))!;
        next.Payable.ShouldBe(new Fen(-5_980));
        await EverythingCloses();
    }

    private async Task Rounds()
    {
        for (int i = 0; i < 4; i++)
        {
            await Season.Get<RefundRounds>().SendAsync(Stop);
            Season.Clock.AdvanceMinutes(11);
        }
    }

    private Task<Outcome<RefundAnswer>> Give(OrderId order, long fen) => Season.Refunds.RefundAsync(
        order, new NewRefund { AmountFen = fen, Reason = "two soft apples" }, Season.Sanwan.Accountant, Season.Key(), Stop);

    private async Task<RefundAnswer> Refund(OrderId order, long fen) => await Give(order, fen).Answer();

    private Task<Outcome<RefundAnswer>> Pay(RefundId refund) => Season.Refunds.PayAsync(refund, Season.Sanwan.Accountant, Season.Key(), Stop);
}
