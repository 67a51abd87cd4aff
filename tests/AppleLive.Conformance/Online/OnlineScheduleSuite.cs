using AppleLive.Audit;
using AppleLive.Conformance.Seasons;
using AppleLive.Gateways;
using AppleLive.Listings;
using AppleLive.OnlinePayments;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.Payouts;
using AppleLive.ProviderEvents;
using AppleLive.Settlements;
using AppleLive.Transparency;

using CsCheck;

namespace AppleLive.Conformance.Online;

/// <summary>
/// Random evenings with a provider that fails in every way it can, told late, twice and out of order. When all is said and
/// done, the books, the totals, the records and the provider's own books agree, and nobody has money twice.
/// </summary>
public abstract class OnlineScheduleSuite : OnlineSuite
{
    private const int Evenings = 8;
    private const int Steps = 60;

    private static readonly Gen<(Deed Deed, int Which, int Much)[]> Evening = Gen.Select(
        Gen.Frequency(
            (8, Gen.Const(Deed.Order)), (10, Gen.Const(Deed.OpenPage)), (12, Gen.Const(Deed.Pay)), (1, Gen.Const(Deed.PayWrong)), (2, Gen.Const(Deed.PayCash)),
            (3, Gen.Const(Deed.Cancel)), (3, Gen.Const(Deed.TimePasses)), (2, Gen.Const(Deed.Expire)), (4, Gen.Const(Deed.ClosePages)), (4, Gen.Const(Deed.Look)),
            (8, Gen.Const(Deed.TellOne)), (5, Gen.Const(Deed.TellAgain)), (8, Gen.Const(Deed.Work)), (4, Gen.Const(Deed.CatchUp)),
            (6, Gen.Const(Deed.Refund)), (8, Gen.Const(Deed.SendRefunds)), (5, Gen.Const(Deed.SettleRefund)), (2, Gen.Const(Deed.FailRefund)), (2, Gen.Const(Deed.HandOver)),
            (12, Gen.Const(Deed.Deliver)), (5, Gen.Const(Deed.Settle)), (5, Gen.Const(Deed.SendPayouts)), (2, Gen.Const(Deed.ReturnPayout)), (3, Gen.Const(Deed.SendAgain)),
            (4, Gen.Const(Deed.ChargeBack)), (4, Gen.Const(Deed.DecideChargeback)), (14, Gen.Const(Deed.Trouble))),
        Gen.Int[0, 30], Gen.Int[1, 4]).Array[Steps];

    private enum Deed
    {
        Order, OpenPage, Pay, PayWrong, PayCash, Cancel, TimePasses, Expire, ClosePages, Look, TellOne, TellAgain, Work, CatchUp, Refund, SendRefunds, SettleRefund,
        FailRefund, HandOver, Deliver, Settle, SendPayouts, ReturnPayout, SendAgain, ChargeBack, DecideChargeback, Trouble,
    }

    [Fact]
    public Task However_the_provider_fails_every_fen_is_where_it_belongs() => Evening.SampleAsync(Play, iter: Evenings, threads: 1);

    private async Task Play((Deed Deed, int Which, int Much)[] steps)
    {
        await using TestSeason season = await TestSeason.Open(UseStorage, Configure);
        var evening = new RandomEvening(season, await season.ListingOf(boxes: 40));
        foreach ((Deed deed, int which, int much) in steps) await evening.Do(deed, which, much);
        await evening.End();

        (await season.Differences()).ShouldBeEmpty();
        (await season.Balance(AppleLive.Ledger.Account.Gateway(TestProvider.ProviderName))).Value.ShouldBe(evening.Provider.Balance);
        (await season.Balance(AppleLive.Ledger.Account.RefundDue)).Value.ShouldBe(0, "whatever was owed to a buyer is with him");
        await evening.NobodyHasMoneyTwice();
        await AnyoneCanProve(season);
    }

    // From the published log alone: the audit finds nothing, and the village's totals are what it says they are.
    private static async Task AnyoneCanProve(TestSeason season)
    {
        await season.Get<Integrator>().IntegrateAsync(Stop);
        PublishedLog log = await PublishedLog.Of(season);
        var audit = new SeasonAudit();
        for (int index = 0; index < log.Records.Count; index++) audit.Read(index, log.Records[index]);

        audit.Findings.ShouldBeEmpty();
        audit.NotUnderstood.ShouldBeEmpty();
        if (audit.Villages.SingleOrDefault(known => known.Code == season.Sanwan.Code) is { } village)
            ((long)village.PaidOutFen, (long)village.RefundedFen).ShouldBe(((await season.Totals(season.Sanwan)).PaidOut.Value, (await season.Totals(season.Sanwan)).Refunded.Value));
    }

    private sealed class RandomEvening(TestSeason season, ListingId listing)
    {
        private readonly List<OrderId> orders = [];
        private readonly List<PayoutId> payouts = [];
        private readonly List<(string Reference, string Capture, long Fen)> lost = [];
        private readonly Queue<(string Reference, string Capture, long Fen)> disputes = [];
        private int told;
        private int disputed;

        public TestProvider Provider { get; } = season.Get<TestProvider>();

        public async Task Do(Deed deed, int which, int much)
        {
            OrderId? order = orders.Count == 0 ? null : orders[which % orders.Count];
            switch (deed)
            {
                case Deed.Order: if (!(await season.Place(Order.Of(listing, much).PaidOnline())).IsRefused(out _, out PlacedOrder? placed)) orders.Add(placed.Order); break;
                case Deed.OpenPage when order is { } id: await season.Get<OnlinePaymentDesk>().OpenAsync(id, Addresses, Stop); break;
                case Deed.Pay when order is { } id: await OnPage(id, page => Provider.Pay(page)); break;
                case Deed.PayWrong when order is { } id: await OnPage(id, page => Provider.Pay(page, new ProviderMoney(much, ProviderMoney.Cny))); break;
                case Deed.PayCash when order is { } id: await season.Payments.RecordAsync(id, TestSeason.Slip((await season.File(id)).Order.Total.Value), season.Sanwan.Accountant, season.Key(), Stop); break;
                case Deed.Cancel when order is { } id: await season.Orders.CancelAsync(id, season.Key(), Stop); break;
                case Deed.TimePasses: season.Clock.AdvanceMinutes(5 * much); break;
                case Deed.Expire: await season.Orders.ExpireAsync(Stop); break;
                case Deed.ClosePages: await season.Get<PageRounds>().CloseAsync(Stop); break;
                case Deed.Look when order is { } id: await season.Get<OnlinePaymentDesk>().LookAsync(id, Stop); break;
                case Deed.TellOne when told < Provider.Notices.Count: await Tell(told++); break;
                case Deed.TellAgain when Provider.Notices.Count > 0: await Tell(which % Provider.Notices.Count); break;
                case Deed.Work: await season.Get<ProviderEventRounds>().WorkAsync(Stop); break;
                case Deed.CatchUp: await season.Get<ProviderEventRounds>().CatchUpAsync(Stop); break;
                case Deed.Refund when order is { } id: await season.Refunds.RefundAsync(id, new NewRefund { AmountFen = 700 * much, Reason = "soft" }, season.Sanwan.Accountant, season.Key(), Stop); break;
                case Deed.SendRefunds: await season.Get<RefundRounds>().SendAsync(Stop); break;
                case Deed.SettleRefund: Settle(which, ProviderRefundState.Pending, ProviderRefundState.Succeeded); break;
                case Deed.FailRefund: Settle(which, much > 2 ? ProviderRefundState.Pending : ProviderRefundState.Succeeded, ProviderRefundState.Failed); break;
                case Deed.HandOver: await HandOver(); break;
                case Deed.Deliver when order is { } id: await Deliver(id); break;
                case Deed.Settle: await SettleVillage(); break;
                case Deed.SendPayouts:
                    await season.Get<PayoutRounds>().SendAsync(Stop);
                    await season.Get<ReversalRounds>().RunAsync(Stop);
                    break;
                case Deed.ReturnPayout: if (Provider.Payouts.FirstOrDefault(payout => payout.State == ProviderPayoutState.Paid) is { } paid) Provider.GiveBack(paid.Reference); break;
                case Deed.SendAgain when payouts.Count > 0: await season.Payouts.SendAgainAsync(payouts[^1], season.Sanwan.Accountant, season.Key(), Stop); break;
                case Deed.ChargeBack when order is { } id: await ChargeBack(id); break;
                case Deed.DecideChargeback: await DecideChargeback(won: much > 2); break;
                case Deed.Trouble:
                    Provider.RefundsAtOnce = much > 2;
                    Provider.Break((ProviderTrouble)much);
                    break;
            }
        }

        /// <summary>The troubles are over; every job runs until nothing is left, and people hand over what providers could not.</summary>
        public async Task End()
        {
            Provider.Heal();
            while (disputes.Count > 0) await DecideChargeback(won: disputes.Count % 2 == 0);
            for (int round = 0; round < 12; round++)
            {
                foreach (ProviderRefund pending in Provider.Refunds.Where(refund => refund.State == ProviderRefundState.Pending).ToArray()) Provider.Settle(pending.Reference, ProviderRefundState.Succeeded);
                season.Clock.AdvanceHours(2);
                await season.Orders.ExpireAsync(Stop);
                await season.Get<PageRounds>().CloseAsync(Stop);
                await season.Get<PageRounds>().LookAsync(Stop);
                for (int i = 0; i < Provider.Notices.Count; i++) await Tell(i);
                await season.Get<ProviderEventRounds>().WorkAsync(Stop);
                await season.Get<RefundRounds>().SendAsync(Stop);
                await season.Get<PayoutRounds>().SendAsync(Stop);
                await season.Get<ReversalRounds>().RunAsync(Stop);
                await HandOver();
            }
        }

        // A buyer has back at most what he paid, through the provider and from people's hands together.
        public async Task NobodyHasMoneyTwice()
        {
            foreach (OrderId id in orders)
            {
                OrderFile file = await season.File(id);
                IReadOnlyList<StrayMoney> strays = await season.Read(unit => unit.OnlinePayments.StraysOfAsync(id, Stop));
                var captures = (await season.Read(unit => unit.OnlinePayments.OfAsync(id, Stop))).Where(payment => payment.Capture is not null).Select(payment => payment.Capture).ToHashSet();
                long paid = captures.Sum(capture => Provider.PaidBy(capture!)) + (file.Payment is { OnlineProvider: null } cash ? cash.Amount.Value : 0);
                long back = Provider.Refunds.Where(refund => captures.Contains(refund.Capture) && refund.State == ProviderRefundState.Succeeded).Sum(refund => refund.Money.Minor)
                    + file.Refunds.Where(refund => refund is { State: RefundState.Succeeded, HandedOverBy: not null }).Sum(refund => refund.Amount.Value)
                    + lost.Where(chargeback => captures.Contains(chargeback.Capture)).Sum(chargeback => chargeback.Fen)
                    + strays.Where(stray => stray.HandedOverBy is not null).Sum(stray => stray.Amount.Value);
                back.ShouldBeLessThanOrEqualTo(paid);
                (paid - back).ShouldBe(file.Payment is null ? 0 : file.Payment.Amount.Value - file.Refunds.Where(refund => refund.State == RefundState.Succeeded).Sum(refund => refund.Amount.Value));
            }
        }

        private async Task Tell(int notice) =>
            await season.Get<WebhookDesk>().ReceiveAsync(TestProvider.ProviderName, System.Text.Encoding.UTF8.GetBytes(Provider.Notices[notice].Event), "genuine", Stop);

        // The bank takes what is left of a payment, and we hear of it at once: what was promised to the buyer meanwhile is a task for a person.
        private async Task ChargeBack(OrderId id)
        {
            OrderFile file = await season.File(id);
            string? capture = (await season.Read(unit => unit.OnlinePayments.OfAsync(id, Stop))).SingleOrDefault(payment => payment.State == OnlinePaymentState.Captured)?.Capture;
            if (capture is null || file.Payment?.OnlineProvider is null || file.Refundable == AppleLive.Money.Fen.Zero) return;
            (string Reference, string Capture, long Fen) chargeback = ($"dispute-{++disputed}", capture, file.Refundable.Value);
            disputes.Enqueue(chargeback);
            await Told(chargeback, ProviderDisputeState.Open);
        }

        private async Task DecideChargeback(bool won)
        {
            if (!disputes.TryDequeue(out (string Reference, string Capture, long Fen) chargeback)) return;
            if (!won) lost.Add(chargeback);
            await Told(chargeback, won ? ProviderDisputeState.Won : ProviderDisputeState.Lost);
        }

        private async Task Told((string Reference, string Capture, long Fen) chargeback, ProviderDisputeState state)
        {
            Provider.Heal();
            Provider.Dispute(chargeback.Reference, chargeback.Capture, chargeback.Fen, state);
            await Tell(Provider.Notices.Count - 1);
            await season.Get<ProviderEventRounds>().WorkAsync(Stop);
        }

        private async Task OnPage(OrderId id, Action<string> pay)
        {
            if ((await season.Read(unit => unit.OnlinePayments.OfAsync(id, Stop))).LastOrDefault(payment => payment.Page is not null) is { Reference: { } page }) pay(page);
        }

        private void Settle(int which, ProviderRefundState from, ProviderRefundState to)
        {
            ProviderRefund[] refunds = [.. Provider.Refunds.Where(refund => refund.State == from)];
            if (refunds.Length > 0) Provider.Settle(refunds[which % refunds.Length].Reference, to);
        }

        private async Task HandOver()
        {
            foreach (OrderId id in orders)
            {
                foreach (Refund due in (await season.File(id)).Refunds.Where(refund => refund is { State: RefundState.Requested, Provider: null }))
                    await season.Refunds.PayAsync(due.Id, season.Sanwan.Accountant, season.Key(), Stop);
            }

            foreach (StrayMoney stray in (await season.Get<StrayMoneyDesk>().ListAsync(null, 100, season.Officer, Stop))!)
                await season.Get<StrayMoneyDesk>().HandOverAsync(stray.Id, season.Sanwan.Accountant, season.Key(), Stop);
        }

        private async Task Deliver(OrderId id)
        {
            await season.Parcels.PackAsync(id, TestSeason.ParcelOf(season.Sanwan), season.Sanwan.Liaison, season.Key(), Stop);
            await season.Parcels.HandOverAsync(id, TestSeason.Ems(season.Sanwan), season.Sanwan.Liaison, season.Key(), Stop);
            await season.Parcels.DeliverAsync(id, TestSeason.ParcelOf(season.Sanwan), season.Sanwan.Liaison, season.Key(), Stop);
        }

        private async Task SettleVillage()
        {
            season.ClaimWindowPasses();
            if ((await season.Settlements.CalculateAsync(new NewSettlement { Village = season.Sanwan.Code }, season.Sanwan.Accountant, season.Key(), Stop)).IsRefused(out _, out SettlementAnswer? settlement)) return;
            await season.Settlements.ApproveAsync(settlement.Settlement, season.SecondOfficer, season.Key(), Stop);
            if (!(await season.Payouts.PrepareAsync(settlement.Settlement, season.Sanwan.Accountant, season.Key(), Stop)).IsRefused(out _, out SettlementPayouts? prepared))
                payouts.Add(prepared.Payouts.Single().Payout);
        }
    }
}
