using AppleLive.Conformance.Seasons;
using AppleLive.Gateways;
using AppleLive.Listings;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Settlements;

namespace AppleLive.Conformance.Online;

/// <summary>While a buyer's bank asks an order's money back, the village's unpaid share of it is in no settlement, and anyone can follow why.</summary>
public abstract class ChargebackSuite : OnlineSuite
{
    private static readonly string[] Chargebacks = ["chargeback.opened", "chargeback.won", "chargeback.lost"];

    [Fact]
    public async Task What_was_calculated_before_is_calculated_anew_without_the_order_and_won_it_is_settled_next()
    {
        OrderId disputed = await TwoDelivered();
        SettlementAnswer before = await Calculate().Answer();
        await Dispute(disputed, ProviderDisputeState.Open);

        await Approve(before.Settlement).ShouldBeRefused(Refusals.ChargedBack);
        (await Preview()).OpenIsChargedBack.ShouldBeTrue();
        SettlementAnswer anew = await Calculate().Answer();
        (anew.Settlement, anew.GoodsFen).ShouldBe((before.Settlement, new Fen(2_990)));
        (await Preview()).Held.ShouldBe(new HeldShare(1, new Fen(5_980 - 1_200 - 18)));
        await Calculate().ShouldBeRefused(Refusals.SettlementOpen);
        await Approve(anew.Settlement).Answer();
        await Paid(anew.Settlement);
        await Calculate().ShouldBeRefused(Refusals.NothingToPay);
        await Dispute(disputed, ProviderDisputeState.Won);

        (await Season.Settled(Season.Sanwan)).GoodsFen.ShouldBe(new Fen(5_980));
        (await Preview()).Held.ShouldBe(HeldShare.None);
        (await Season.Differences()).ShouldBeEmpty();
        (await Proven(Chargebacks)).Select(record => record.Type).ShouldBe(["chargeback.opened", "chargeback.won"]);
    }

    [Fact]
    public async Task Lost_it_meets_its_refund_in_the_next_settlement_and_the_village_pays_nothing_back()
    {
        OrderId disputed = await TwoDelivered();
        SettlementAnswer before = await Calculate().Answer();
        await Dispute(disputed, ProviderDisputeState.Open);
        await Dispute(disputed, ProviderDisputeState.Lost);
        await Approve(before.Settlement).ShouldBeRefused(Refusals.ChargedBack);

        SettlementAnswer anew = await Calculate().Answer();

        (anew.GoodsFen, anew.RefundsFen).ShouldBe((new Fen(8_970), new Fen(5_980)));
        await Approve(anew.Settlement).Answer();
        (await Season.Differences()).ShouldBeEmpty();
        (await Proven(Chargebacks)).Select(record => record.Type).ShouldBe(["chargeback.opened", "chargeback.lost"]);
    }

    [Fact]
    public async Task Won_before_anyone_calculates_anew_the_settlement_stands_as_it_was()
    {
        OrderId disputed = await TwoDelivered();
        SettlementAnswer before = await Calculate().Answer();
        await Dispute(disputed, ProviderDisputeState.Open);
        await Dispute(disputed, ProviderDisputeState.Won);

        (await Approve(before.Settlement).Answer()).GoodsFen.ShouldBe(new Fen(8_970));

        (await Season.Differences()).ShouldBeEmpty();
        await Proven(Chargebacks);
    }

    [Fact]
    public async Task Once_approved_a_settlement_is_paid_as_it_is_and_what_is_lost_comes_off_the_next()
    {
        OrderId disputed = await TwoDelivered();
        SettlementAnswer settlement = await Season.Settled(Season.Sanwan);
        await Dispute(disputed, ProviderDisputeState.Open);
        await Paid(settlement.Settlement);
        (await Preview()).Held.ShouldBe(HeldShare.None);
        await Dispute(disputed, ProviderDisputeState.Lost);

        (await Preview()).Payable.ShouldBe(new Fen(-5_980));

        (await Season.Differences()).ShouldBeEmpty();
        await Proven(Chargebacks);
    }

    [Fact]
    public async Task A_chargeback_heard_of_twice_or_lost_before_it_was_heard_of_is_told_once()
    {
        OrderId disputed = await TwoDelivered();
        for (int i = 0; i < 2; i++) await Dispute(disputed, ProviderDisputeState.Lost);

        (await Proven(Chargebacks)).ShouldBeEmpty();

        (await Season.File(disputed)).Refunds.ShouldHaveSingleItem();
        (await Season.Differences()).ShouldBeEmpty();
    }

    // Two orders of a village, of two boxes and of one, delivered and past their claim time.
    private async Task<OrderId> TwoDelivered()
    {
        ListingId listing = await Season.ListingOf(boxes: 4);
        OrderId disputed = await PaidFrom(listing, 2);
        foreach (OrderId order in new[] { disputed, await PaidFrom(listing, 1) }) await Season.Delivered(order, Season.Sanwan);
        Season.ClaimWindowPasses();
        return disputed;
    }

    private async Task<OrderId> PaidFrom(ListingId listing, long boxes)
    {
        OrderId order = await Season.Placed(Order.Of(listing, boxes).PaidOnline());
        Provider.Pay(await OpenPage(order));
        await TellAll();
        return order;
    }

    private async Task Dispute(OrderId order, ProviderDisputeState state)
    {
        string capture = (await Season.Read(unit => unit.OnlinePayments.OfAsync(order, Stop))).Single().Capture!;
        Provider.Dispute("dispute-1", capture, 5_980, state);
        await TellAll();
    }

    private Task<Outcome<SettlementAnswer>> Calculate() =>
        Season.Settlements.CalculateAsync(new NewSettlement { Village = Season.Sanwan.Code }, Season.Sanwan.Accountant, Season.Key(), Stop);

    private Task<Outcome<SettlementAnswer>> Approve(SettlementId settlement) => Season.Settlements.ApproveAsync(settlement, Season.SecondOfficer, Season.Key(), Stop);

    private async Task<SettlementPreview> Preview() => (await Season.Settlements.PreviewAsync(Season.Sanwan.Code, Season.Sanwan.Accountant, Stop))!;

    private async Task Paid(SettlementId settlement)
    {
        var payout = (await Season.Payouts.PrepareAsync(settlement, Season.Sanwan.Accountant, Season.Key(), Stop).Answer()).Payouts.Single().Payout;
        await Season.Get<AppleLive.Payouts.PayoutRounds>().SendAsync(Stop);
        await Season.Payouts.AcknowledgeAsync(payout, Season.Sanwan.Accountant, Season.Key(), Stop).Answer();
    }
}
