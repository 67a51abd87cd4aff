using System.Text;

using AppleLive.Audit;
using AppleLive.Conformance.Seasons;
using AppleLive.Gateways;
using AppleLive.MoneyTasks;
using AppleLive.OnlinePayments;
using AppleLive.Orders;
using AppleLive.Payouts;
using AppleLive.ProviderEvents;
using AppleLive.Settlements;
using AppleLive.Transparency;

using NodaTime;

namespace AppleLive.Conformance.Online;

/// <summary>A season in which buyers pay on a provider's page and villages are paid through it.</summary>
public abstract class OnlineSuite : StorageSuite
{
    /// <summary>Where buyers come back to.</summary>
    protected static readonly PageAddresses Addresses = new(new Uri("https://apples.example/paid"), new Uri("https://apples.example/left"), "zh");

    protected TestProvider Provider => Season.Get<TestProvider>();

    protected sealed override void Configure(AppleLiveOptions options)
    {
        options.Payouts.Gateways.Add(TestProvider.ProviderName);
        options.Settlements.RefundAfterPayout = AfterPayout;
    }

    /// <summary>What becomes of refunds after a payout.</summary>
    protected virtual RefundAfterPayout AfterPayout => RefundAfterPayout.NextSettlement;

    /// <summary>An order that waits for its money.</summary>
    protected async Task<OrderId> AnOrder(long boxes = 2) => await Season.Placed(Order.Of(await Season.ListingOf(boxes: 4), boxes).PaidOnline());

    protected Task<Outcome<PaymentPage>> Page(OrderId order) => Season.Get<OnlinePaymentDesk>().OpenAsync(order, Addresses, Stop);

    protected async Task<string> OpenPage(OrderId order) => Provider.PaymentOf((await Page(order).Answer()).Payment.Value).Reference;

    /// <summary>An order whose buyer has paid, and whose money is booked.</summary>
    protected async Task<OrderId> APaidOrder(long boxes = 2)
    {
        OrderId order = await AnOrder(boxes);
        Provider.Pay(await OpenPage(order));
        await TellAll();
        return order;
    }

    protected async Task<AppleLive.Payouts.Payout> Payout(PayoutId id) => (await Season.Read(unit => unit.Payouts.FindAsync(id, Stop)))!;

    protected async Task<IReadOnlyList<(MoneyTaskKind Kind, long? Ours, long? Theirs)>> Tasks() =>
        [.. (await Season.Read(unit => unit.MoneyTasks.ListAsync(open: true, null, 100, Stop))).Select(task => (task.Kind, task.Ours?.Value, task.Theirs?.Minor)).Reverse()];

    protected Task<IReadOnlyList<StrayMoney>> Strays(OrderId order) => Season.Read(unit => unit.OnlinePayments.StraysOfAsync(order, Stop));

    protected Task<WebhookReceipt> Tell(string notice, string signature = "genuine") =>
        Season.Get<WebhookDesk>().ReceiveAsync(TestProvider.ProviderName, Encoding.UTF8.GetBytes(notice), signature, Stop);

    protected Task<int> Work() => Season.Get<ProviderEventRounds>().WorkAsync(Stop);

    /// <summary>Every notice of the provider arrives and is taken in.</summary>
    protected async Task TellAll()
    {
        foreach (ProviderNotice notice in Provider.Notices) await Tell(notice.Event);
        await Work();
    }

    /// <summary>Every round of every job, until nothing is left to do; an hour passes between rounds, so that what failed is tried again.</summary>
    protected async Task AllRounds()
    {
        for (int round = 0; round < 20; round++)
        {
            await Season.Orders.ExpireAsync(Stop);
            await Season.Get<PageRounds>().CloseAsync(Stop);
            await Season.Get<PageRounds>().LookAsync(Stop);
            await Season.Get<ProviderEventRounds>().CatchUpAsync(Stop);
            await Work();
            int left = await Season.Get<RefundRounds>().SendAsync(Stop) + await Season.Get<PayoutRounds>().SendAsync(Stop);
            if (left == 0 && round > 1) return;
            Season.Clock.Advance(Duration.FromHours(1));
        }
    }

    /// <summary>From the published log alone: an audit that finds nothing. The records of these types, in their order.</summary>
    protected async Task<IReadOnlyList<(long Index, string Type)>> Proven(params string[] types)
    {
        await Season.Get<Integrator>().IntegrateAsync(Stop);
        PublishedLog log = await PublishedLog.Of(Season);
        var audit = new SeasonAudit();
        for (int index = 0; index < log.Records.Count; index++) audit.Read(index, log.Records[index]);
        audit.Findings.ShouldBeEmpty();
        audit.NotUnderstood.ShouldBeEmpty();
        return [.. types.SelectMany(type => log.OfType(type).Select(each => (each.Index, type))).OrderBy(each => each.Index)];
    }

    /// <summary>The books, the totals, the records and the log agree, and the provider holds what our books say it holds.</summary>
    protected async Task EverythingCloses()
    {
        (await Season.Differences()).ShouldBeEmpty();
        (await Season.Balance(AppleLive.Ledger.Account.Gateway(TestProvider.ProviderName))).Value.ShouldBe(Provider.Balance);
    }
}
