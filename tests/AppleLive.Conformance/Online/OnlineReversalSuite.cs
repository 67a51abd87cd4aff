using AppleLive.Conformance.Seasons;
using AppleLive.Gateways;
using AppleLive.Ledger;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Payouts;
using AppleLive.Reconciliation;
using AppleLive.Settlements;

using NodaTime;

namespace AppleLive.Conformance.Online;

/// <summary>Where the policy says so, refunds of goods already paid for are taken back out of the payout, once and to the fen.</summary>
public abstract class OnlineReversalSuite : OnlineSuite
{
    private const long Payable = 5_980 - 1_200 - 18;

    protected override RefundAfterPayout AfterPayout => RefundAfterPayout.Reversal;

    [Fact]
    public async Task A_refund_after_the_payout_is_taken_back_and_costs_the_next_settlement_nothing()
    {
        (OrderId order, PayoutId payout) = await PaidOut();
        await Refunded(order, 1_000);

        for (int i = 0; i < 3; i++) await TakeBack();
        await TellAll();

        Provider.Reversals.ShouldHaveSingleItem().Money.Minor.ShouldBe(1_000);
        (await Season.Totals(Season.Sanwan)).ShouldBe(new VillageTotals(new Fen(5_980), new Fen(1_000), new Fen(1_218), new Fen(Payable - 1_000)));
        (await Preview()).Payable.ShouldBe(Fen.Zero);
        (await Payout(payout)).State.ShouldBe(PayoutState.Paid);
        (await Tasks()).ShouldBeEmpty();
        await EverythingCloses();
        (await Proven("payout.reversed")).ShouldHaveSingleItem();
        await Season.Payouts.TakeBackAsync(payout, Season.Sanwan.Accountant, Stop).ShouldBeRefused(Refusals.NotNow);
    }

    [Theory]
    [InlineData(ProviderTrouble.LosesItsAnswer)]
    [InlineData(ProviderTrouble.Away)]
    [InlineData(ProviderTrouble.Busy)]
    public async Task A_reversal_whose_outcome_is_unknown_is_made_once(ProviderTrouble trouble)
    {
        (OrderId order, _) = await PaidOut();
        await Refunded(order, 1_000);
        Provider.Break(trouble, trouble);

        for (int i = 0; i < 4; i++) await TakeBack();

        Provider.Reversals.ShouldHaveSingleItem();
        (await Preview()).Payable.ShouldBe(Fen.Zero);
        await EverythingCloses();
    }

    [Fact]
    public async Task What_the_provider_cannot_take_back_comes_off_the_next_settlement()
    {
        (OrderId order, PayoutId payout) = await PaidOut();
        await Refunded(order, 1_000);
        Provider.Break(ProviderTrouble.Refuses);

        for (int i = 0; i < 3; i++) await TakeBack();

        Provider.Reversals.ShouldBeEmpty();
        (await Reversals(payout)).ShouldHaveSingleItem().State.ShouldBe(PayoutReversalState.Failed);
        (await Preview()).Payable.ShouldBe(new Fen(-1_000));
        await EverythingCloses();
    }

    [Fact]
    public async Task A_payout_gives_back_no_more_than_it_was()
    {
        (OrderId order, PayoutId payout) = await PaidOut();
        await Refunded(order, 4_000);
        await TakeBack();
        await Refunded(order, 1_500);
        await TakeBack();

        (await Reversals(payout)).Select(reversal => reversal.State).ShouldBe([PayoutReversalState.Succeeded, PayoutReversalState.Failed]);
        (await Preview()).Payable.ShouldBe(new Fen(-1_500));
        await EverythingCloses();
        await Proven();
    }

    [Fact]
    public async Task What_a_settlement_has_borne_is_not_taken_back_as_well()
    {
        (OrderId order, PayoutId payout) = await PaidOut();
        await Refunded(order, 1_000);
        Provider.Break(ProviderTrouble.Away);
        await Season.Get<ReversalRounds>().RunAsync(Stop);
        await Acknowledged(payout);
        await ADeliveredOrder();
        (await Season.Settled(Season.Sanwan)).RefundsFen.ShouldBe(new Fen(1_000));
        for (int i = 0; i < 3; i++) await TakeBack();

        // The provider may have had it already when it did not answer, so it is asked; what it takes back then is owed again.
        (await Reversals(payout)).ShouldHaveSingleItem().State.ShouldBe(PayoutReversalState.Succeeded);
        (await Preview()).Payable.ShouldBe(new Fen(1_000));
        await EverythingCloses();
        await Proven();
    }

    [Fact]
    public async Task A_refund_that_is_settled_before_anyone_asked_is_not_taken_back()
    {
        (OrderId order, PayoutId payout) = await PaidOut();
        await Refunded(order, 1_000);
        await Acknowledged(payout);
        await ADeliveredOrder();
        await Season.Settled(Season.Sanwan);

        for (int i = 0; i < 3; i++) await TakeBack();

        (await Reversals(payout)).ShouldBeEmpty();
        await EverythingCloses();
    }

    [Fact]
    public async Task A_lost_chargeback_is_taken_back_too_and_the_providers_books_agree()
    {
        (OrderId order, _) = await PaidOut();
        string capture = (await Season.Read(unit => unit.OnlinePayments.OfAsync(order, Stop))).Single().Capture!;
        foreach (ProviderDisputeState state in new[] { ProviderDisputeState.Open, ProviderDisputeState.Lost })
        {
            Provider.Dispute("dispute-1", capture, 2_000, state);
            await TellAll();
        }

        for (int i = 0; i < 3; i++) await TakeBack();
        await Season.Get<ReconciliationRounds>().CompareAsync(Stop);

        Provider.Reversals.ShouldHaveSingleItem().Money.Minor.ShouldBe(2_000);
        (await Season.Get<ReconciliationDesk>().ListAsync(new Interval(Instant.MinValue, Instant.MaxValue), 0, 100, Season.Officer, Stop))!
            .Select(movement => movement.State).Distinct().ShouldBe([MovementState.Agrees]);
        await EverythingCloses();
        await Proven();
    }

    [Fact]
    public void The_policy_is_told_in_plain_words() =>
        Season.Settlements.Deductions.Single(deduction => deduction.Kind == "refund-after-payout").English.Rule.ShouldStartWith("Taken back out of");

    private async Task<(OrderId Order, PayoutId Payout)> PaidOut()
    {
        OrderId order = await ADeliveredOrder();
        PayoutId payout = await Season.PayoutOf(Season.Sanwan);
        await Season.Get<PayoutRounds>().SendAsync(Stop);
        return (order, payout);
    }

    private async Task<OrderId> ADeliveredOrder()
    {
        OrderId order = await APaidOrder();
        await Season.Delivered(order, Season.Sanwan);
        Season.ClaimWindowPasses();
        return order;
    }

    private async Task Acknowledged(PayoutId payout) => await Season.Payouts.AcknowledgeAsync(payout, Season.Sanwan.Accountant, Season.Key(), Stop).Answer();

    private async Task Refunded(OrderId order, long fen)
    {
        await Season.Refunds.RefundAsync(order, new AppleLive.Payments.NewRefund { AmountFen = fen, Reason = "soft" }, Season.Sanwan.Accountant, Season.Key(), Stop).Answer();
        await Season.Get<AppleLive.OnlinePayments.RefundRounds>().SendAsync(Stop);
    }

    private async Task TakeBack()
    {
        await Season.Get<ReversalRounds>().RunAsync(Stop);
        Season.Clock.AdvanceMinutes(11);
    }

    private Task<IReadOnlyList<PayoutReversal>> Reversals(PayoutId payout) => Season.Read(unit => unit.Payouts.ReversalsAsync([payout], Stop));

    private async Task<SettlementPreview> Preview() => (await Season.Settlements.PreviewAsync(Season.Sanwan.Code, Season.Sanwan.Accountant, Stop))!;
}
