using AppleLive.Gateways;
using AppleLive.Money;

using NodaTime;

namespace AppleLive.Conformance.Gateways;

/// <summary>Money that goes back through a provider: what every payment gateway with a provider of its own must pass.</summary>
public abstract class ProviderRefundSuite : PaymentProviderSuite
{
    [Fact]
    public async Task Money_is_sent_back_in_parts_and_whole()
    {
        string capture = (await Captured()).Capture!;
        RefundRequest part = ARefund(capture, 800), rest = ARefund(capture, Due.Value - 800);

        ProviderRefund first = await Gateway.RefundAsync(part, Stop);
        ProviderRefund second = await Gateway.RefundAsync(rest, Stop);

        (first.Id, first.Capture, first.State, first.Money).ShouldBe((part.Id, capture, ProviderRefundState.Succeeded, ProviderMoney.Fen(part.Amount)));
        (second.Id, second.Money).ShouldBe((rest.Id, ProviderMoney.Fen(rest.Amount)));
        (await Gateway.GetRefundAsync(first.Reference, Stop)).ShouldBe(first);
        Provider.RefundsOf(capture).ShouldBe([first.Reference, second.Reference]);
    }

    [Fact]
    public async Task A_refund_asked_for_again_is_the_same_even_days_later()
    {
        string capture = (await Captured()).Capture!;
        RefundRequest request = ARefund(capture, 800);
        ProviderRefund first = await Gateway.RefundAsync(request, Stop);

        ProviderRefund again = await Gateway.RefundAsync(request, Stop);
        Provider.Wait(Duration.FromDays(3));
        ProviderRefund muchLater = await Gateway.RefundAsync(request, Stop);

        (again, muchLater).ShouldBe((first, first));
        Provider.RefundsOf(capture).Count.ShouldBe(1);
    }

    [Theory]
    [EveryTrouble]
    public async Task A_refund_is_made_once_whatever_goes_wrong_on_the_way(StandInTrouble trouble)
    {
        string capture = (await Captured()).Capture!;
        RefundRequest request = ARefund(capture, 800);
        Provider.Trouble(trouble);

        ProviderRefund? done = await Tried(() => Gateway.RefundAsync(request, Stop));
        Provider.Wait(Duration.FromDays(2));
        ProviderRefund again = await Gateway.RefundAsync(request, Stop);

        if (done is not null) again.ShouldBe(done);
        Provider.RefundsOf(capture).ShouldBe([again.Reference]);
    }

    [Fact]
    public async Task Ten_who_ask_for_the_same_refund_at_once_get_one()
    {
        string capture = (await Captured()).Capture!;
        RefundRequest request = ARefund(capture, 800);

        ProviderRefund[] answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Gateway.RefundAsync(request, Stop)));

        answers.Distinct().Count().ShouldBe(1);
        Provider.RefundsOf(capture).Count.ShouldBe(1);
    }

    [Fact]
    public async Task More_than_is_left_is_refused_and_nothing_is_sent()
    {
        string capture = (await Captured()).Capture!;
        await Gateway.RefundAsync(ARefund(capture, Due.Value - 100), Stop);

        GatewayException tooMuch = await Fault(() => Gateway.RefundAsync(ARefund(capture, 101), Stop));

        tooMuch.Fault.ShouldBe(GatewayFault.Refused);
        tooMuch.Code.ShouldNotBeNullOrEmpty();
        Provider.RefundsOf(capture).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_racing_refunds_never_send_back_more_than_came()
    {
        string capture = (await Captured()).Capture!;

        ProviderRefund?[] answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(async _ =>
        {
            try
            {
                return await Gateway.RefundAsync(ARefund(capture, 5_000), Stop);
            }
            catch (GatewayException fault) when (fault.Fault == GatewayFault.Refused)
            {
                return null;
            }
        }));

        answers.Count(answer => answer is not null).ShouldBe(2);
    }

    [Fact]
    public async Task A_refund_on_its_way_can_arrive_and_can_come_back_days_after_it_arrived()
    {
        Provider.RefundsTakeTime = true;
        string capture = (await Captured()).Capture!;
        ProviderRefund sent = await Gateway.RefundAsync(ARefund(capture, 800), Stop);
        Provider.SettleRefund(sent.Reference);
        ProviderRefund arrived = await Gateway.GetRefundAsync(sent.Reference, Stop);
        Provider.Wait(Duration.FromDays(5));
        Provider.FailRefund(sent.Reference);
        ProviderRefund back = await Gateway.GetRefundAsync(sent.Reference, Stop);

        (sent.State, arrived.State, back.State).ShouldBe((ProviderRefundState.Pending, ProviderRefundState.Succeeded, ProviderRefundState.Failed));
        (sent.Why, back.Why is null).ShouldBe((null, false));
        (await Gateway.RefundAsync(ARefund(capture, Due.Value), Stop)).State.ShouldBe(ProviderRefundState.Pending);
    }

    [Fact]
    public async Task A_refund_made_by_hand_is_not_taken_for_ours()
    {
        string capture = (await Captured()).Capture!;
        string byHand = Provider.RefundByHand(capture, 800);

        ProviderRefund ours = await Gateway.RefundAsync(ARefund(capture, 800), Stop);
        ProviderRefund theirs = await Gateway.GetRefundAsync(byHand, Stop);

        ours.Reference.ShouldNotBe(byHand);
        (theirs.Id, theirs.Capture).ShouldBe((null, capture));
    }

    [Fact]
    public async Task Money_that_came_in_another_currency_is_not_sent_back_as_yuan()
    {
        string capture = (await Captured(new ProviderMoney(12_800, "hkd"))).Capture!;

        (await Fault(() => Gateway.RefundAsync(ARefund(capture, 800), Stop))).Fault.ShouldBe(GatewayFault.Refused);

        Provider.RefundsOf(capture).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_sent_back_of_a_capture_nobody_made() =>
        (await Fault(() => Gateway.RefundAsync(ARefund("ch_nobody1", 800), Stop))).Fault.ShouldBe(GatewayFault.NotFound);

    [Fact]
    public async Task A_chargeback_is_asked_about_taken_and_decided()
    {
        string capture = (await Captured()).Capture!;
        string dispute = Provider.Dispute(capture, onlyAsks: true);
        ProviderDispute asked = await Gateway.GetDisputeAsync(dispute, Stop);
        Provider.MoveDispute(dispute, ProviderDisputeState.Open);
        ProviderDispute taken = await Gateway.GetDisputeAsync(dispute, Stop);
        Provider.MoveDispute(dispute, ProviderDisputeState.Won);
        ProviderDispute won = await Gateway.GetDisputeAsync(dispute, Stop);

        asked.ShouldBe(new ProviderDispute(dispute, capture, ProviderDisputeState.Inquiry, ProviderMoney.Fen(Due)));
        (taken.State, won.State).ShouldBe((ProviderDisputeState.Open, ProviderDisputeState.Won));
    }

    [Fact]
    public async Task A_chargeback_that_is_lost_stays_lost()
    {
        string dispute = Provider.Dispute((await Captured()).Capture!, onlyAsks: false);
        Provider.MoveDispute(dispute, ProviderDisputeState.Lost);

        (await Gateway.GetDisputeAsync(dispute, Stop)).State.ShouldBe(ProviderDisputeState.Lost);
    }

    protected static RefundRequest ARefund(string capture, long fen) => new(Guid.NewGuid(), Guid.NewGuid(), capture, new Fen(fen));
}
