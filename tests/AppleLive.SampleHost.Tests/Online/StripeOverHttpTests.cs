using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AppleLive.Checks;
using AppleLive.SampleHost.Tests.Http;
using AppleLive.SampleHost.Tests.Pages;
using AppleLive.Stripe.Loopback;
using Microsoft.Extensions.DependencyInjection;

namespace AppleLive.SampleHost.Tests.Online;

/// <summary>Money in and out through Stripe, over HTTP, from the order to the village's account.</summary>
public sealed class StripeOverHttpTests : IAsyncLifetime
{
    private StripeHost _host = null!;
    private Trade _trade = null!;
    private string _listing = "";

    public async ValueTask InitializeAsync()
    {
        _host = await StripeHost.Start();
        _trade = new Trade(_host.Visitor());
        string grower = await _trade.Grower(Trade.Village);
        _listing = await _trade.Listing(Bodies.Listing(await _trade.AttestedLot(Trade.Village, grower, 100_000), 100_000), onSale: true);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task An_order_is_paid_refunded_in_part_settled_and_paid_out_and_every_book_agrees()
    {
        BoughtOrder order = await Reserved();
        Answer page = (await _trade.Holder(order).Post($"/api/v1/orders/{order.Id}/payment-page", Bodies.Text("returnTo", "https://shop.example/back"))).Good;
        page["page"].GetString()!.ShouldStartWith(_host.Stripe.Address.AbsoluteUri);

        _host.Stripe.Dashboard.Pay(_host.Stripe.Dashboard.All("checkout.session").Single());
        await _host.Told();
        (await Status(order)).ShouldBe("confirmed");

        _ = (await (await _trade.Accountant(Trade.Village)).Post($"/api/v1/orders/{order.Id}/refunds", Bodies.Refund(100))).Good;
        await _host.Sent();
        await _host.Told();
        (await _trade.Totals(Trade.Village))[1].ShouldBe(100);

        await _trade.Deliver(Trade.Village, order);
        await _trade.Wait("P4D");
        Caller accountant = await _trade.Accountant(Trade.Village);
        string settlement = (await Trade.Settle(accountant, Trade.Village)).Id("settlement");
        _ = (await (await _trade.Officer()).Post($"/api/v1/settlements/{settlement}/approval")).Good;
        Answer payouts = (await accountant.Post($"/api/v1/settlements/{settlement}/payouts")).Good;
        await _host.Sent();
        await _host.Told();
        string payout = payouts["payouts"][0].GetProperty("payout").GetString()!;
        _ = (await accountant.Post($"/api/v1/payouts/{payout}/acknowledgement")).Good;

        long[] totals = await _trade.Totals(Trade.Village);
        totals[3].ShouldBe(totals[0] - totals[1] - totals[2]);
        _host.Stripe.Dashboard.All("transfer").Count.ShouldBe(1);
        (await Differences()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_sent_by_nobody_known_is_refused()
    {
        using HttpClient visitor = _host.Visitor();
        BoughtOrder order = await Reserved();
        _ = (await _trade.Holder(order).Post($"/api/v1/orders/{order.Id}/payment-page", Bodies.Text("returnTo", "https://shop.example/back"))).Good;
        _host.Stripe.Dashboard.Pay(_host.Stripe.Dashboard.All("checkout.session").Single());
        Webhook told = _host.Stripe.Webhooks.TakeAll().Single(each => each.Type == "checkout.session.completed");
        string signed = _host.Stripe.Webhooks.Sign(told.Body), old = _host.Stripe.Webhooks.Sign(told.Body, DateTimeOffset.UtcNow.AddHours(-1));

        (await StripeHost.Post(visitor, told.Body, null)).ShouldBe(400);
        (await StripeHost.Post(visitor, told.Body, old)).ShouldBe(400);
        (await StripeHost.Post(visitor, told.Body, _host.Stripe.Webhooks.Sign(told.Body, secrets: ["whsec_somebodyelse0123"]))).ShouldBe(400);
        (await StripeHost.Post(visitor, (byte[])[.. told.Body.Span, (byte)' '], signed)).ShouldBe(400);
        (await StripeHost.Post(visitor, Encoding.UTF8.GetBytes("{"), null)).ShouldBe(400);
        (await StripeHost.Post(visitor, new byte[300_000], signed)).ShouldBe(413);
        (await StripeHost.Post(visitor, told.Body, signed, "nobody")).ShouldBe(404);
        await _host.Told();
        (await Status(order)).ShouldBe("reserved");

        for (int i = 0; i < 2; i++) (await StripeHost.Post(visitor, told.Body, signed)).ShouldBe(200);
        await _host.Told();
        (await Status(order)).ShouldBe("confirmed");
    }

    [Fact]
    public async Task A_buyer_goes_to_the_page_by_a_link_of_his_order_and_comes_back_paid()
    {
        BoughtOrder order = await Reserved();
        string link = $"/orders/{order.Id}/{order.Token}";
        using HttpClient visitor = _host.Visitor();

        using HttpResponseMessage away = await visitor.GetAsync($"{link}/pay", TestContext.Current.CancellationToken);
        away.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        _host.Stripe.Dashboard.Pay(_host.Stripe.Dashboard.All("checkout.session").Single());
        using HttpResponseMessage back = await visitor.GetAsync($"{link}?paid=true", TestContext.Current.CancellationToken);
        using HttpResponseMessage again = await visitor.GetAsync($"{link}/pay", TestContext.Current.CancellationToken);

        (back.StatusCode, back.Headers.Location!.OriginalString).ShouldBe((HttpStatusCode.SeeOther, link));
        (again.StatusCode, again.Headers.Location!.OriginalString).ShouldBe((HttpStatusCode.SeeOther, link));
        (await Status(order)).ShouldBe("confirmed");
    }

    [Fact]
    public async Task An_officer_writes_down_what_he_did_about_a_difference()
    {
        using Browser officer = await new Browser(_host).As("officer1");
        _host.Stripe.Dashboard.RefundByHand(await Paid(), 100);
        await _host.Told();
        BrowserPage shown = await officer.Get("/work/reconciliation");

        BrowserPage asks = await officer.Get(shown.Html.QuerySelector("a[href*='task=']")!.GetAttribute("href")!);
        BrowserPage done = await officer.Send((AngleSharp.Html.Dom.IHtmlFormElement)asks.Html.QuerySelector("form[action*='handler=Close']")!, ("Note", "asked the station"));

        shown.Html.QuerySelector(".error-summary").ShouldBeNull();
        done.Status.ShouldBe(HttpStatusCode.SeeOther, done.Text);
        (await officer.Get("/work/reconciliation")).Html.QuerySelector("a[href*='task=']").ShouldBeNull();
    }

    [Fact]
    public async Task An_accountant_reads_whether_Stripe_can_pay_his_village()
    {
        using Browser own = await new Browser(_host).As($"accountant-{Trade.Village}"), other = await new Browser(_host).As($"accountant-{Trade.Other}");

        (await own.Get($"/work/villages/{Trade.Village}/account")).Text.ShouldContain("可以，付到 ");
        (await other.Get($"/work/villages/{Trade.Other}/account")).Text.ShouldContain("村里没有这个平台的账户");
        await _host.Stripe.DisposeAsync();
        (await own.Get($"/work/villages/{Trade.Village}/account")).Text.ShouldContain("支付平台现在没有回应");
    }

    [Fact]
    public async Task While_Stripe_is_away_the_buyer_is_told_to_try_again()
    {
        BoughtOrder order = await Reserved();
        await _host.Stripe.DisposeAsync();

        Answer refused = await _trade.Holder(order).Post($"/api/v1/orders/{order.Id}/payment-page", Bodies.Text("returnTo", "https://shop.example/back"));
        Answer wrong = await _trade.Holder(order).Post($"/api/v1/orders/{order.Id}/payment-page", Bodies.Text("returnTo", "javascript:alert(1)"));
        using HttpClient visitor = _host.Visitor();
        using HttpResponseMessage page = await visitor.GetAsync($"/orders/{order.Id}/{order.Token}/pay", TestContext.Current.CancellationToken);

        refused.Slug.ShouldBe("provider-away");
        wrong.Slug.ShouldBe("invalid");
        page.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    // The charge of an order that is paid.
    private async Task<string> Paid()
    {
        BoughtOrder order = await Reserved();
        _ = (await _trade.Holder(order).Post($"/api/v1/orders/{order.Id}/payment-page", Bodies.Text("returnTo", "https://shop.example/back"))).Good;
        string charge = _host.Stripe.Dashboard.Pay(_host.Stripe.Dashboard.All("checkout.session").Single());
        await _host.Told();
        return charge;
    }

    private async Task<BoughtOrder> Reserved()
    {
        JsonObject form = Bodies.Order(null, (_listing, 1));
        form["payment"] = "stripe";
        BoughtOrder order = await _trade.Order(form);
        (await Status(order)).ShouldBe("reserved");
        return order;
    }

    private async Task<string> Status(BoughtOrder order) => (await _trade.Holder(order).Get($"/api/v1/orders/{order.Id}"))["status"].GetString()!;

    private async Task<IReadOnlyList<string>> Differences() =>
        [.. (await _host.Services.GetRequiredService<CheckDesk>().CheckAsync(TestContext.Current.CancellationToken)).Differences.Select(difference => difference.ToString())];
}
