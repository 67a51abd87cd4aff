using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AppleLive.Checks;
using AppleLive.Gateways;
using AppleLive.MoneyTasks;
using AppleLive.Reconciliation;
using AppleLive.SampleHost.Tests.Http;
using AppleLive.SampleHost.Tests.Pages;
using AppleLive.Storage;
using AppleLive.Stripe.Loopback;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

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
    public async Task A_program_reads_what_waits_for_a_person_page_by_page_and_says_what_was_done()
    {
        Caller accountant = await _trade.Accountant(Trade.Village);
        string payment = await Paid();
        for (int i = 0; i < 3; i++) _host.Stripe.Dashboard.RefundByHand(payment, 100);
        await _host.Told();

        Answer first = (await accountant.Get("/api/v1/money-tasks?limit=2")).Good;
        Answer second = (await accountant.Get($"/api/v1/money-tasks?limit=2&after={first.Id("next")}")).Good;
        string task = second["tasks"][0].GetProperty("task").GetString()!;
        (await accountant.Post($"/api/v1/money-tasks/{task}/resolution", Bodies.Text("note", "asked the station"))).Good["state"].GetString().ShouldBe("done");
        Answer done = (await accountant.Get("/api/v1/money-tasks/done")).Good;
        Answer applied = (await accountant.Get("/api/v1/provider-events?state=applied&limit=1")).Good;
        Answer older = (await accountant.Get($"/api/v1/provider-events?state=applied&limit=1&after={Uri.EscapeDataString(applied["next"].GetString()!)}")).Good;

        (first["tasks"].GetArrayLength(), second["tasks"].GetArrayLength()).ShouldBe((2, 1));
        first["tasks"][0].GetProperty("kind").GetString().ShouldBe("unknownRefund");
        first["tasks"][0].GetProperty("theirs").GetInt64().ShouldBe(100);
        done["tasks"][0].GetProperty("note").GetString().ShouldBe("asked the station");
        older["events"][0].GetProperty("event").GetString().ShouldNotBe(applied["events"][0].GetProperty("event").GetString());
        (await accountant.Get("/api/v1/provider-events?state=lost")).ShouldBeRefusedAs("invalid");
        (await accountant.Get("/api/v1/provider-events?after=nothing")).ShouldBeRefusedAs("invalid");
        (await accountant.Get("/api/v1/stray-money")).Good["stray"].GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task An_accountant_books_the_providers_charge_and_another_person_confirms_a_great_one()
    {
        await Differs("txn_small", -500);
        await Differs("txn_great", -900_000);
        using Browser accountant = await new Browser(_host).As($"accountant-{Trade.Village}"), officer = await new Browser(_host).As("officer1");

        BrowserPage booked = await accountant.Send(Form(await accountant.Get("/work/reconciliation"), "Book", "txn_small", "fee"));
        BrowserPage waits = await accountant.Send(Form(await accountant.Get("/work/reconciliation"), "Book", "txn_great", "ownTransfer"));
        (await accountant.Get("/work/reconciliation")).Html.QuerySelector("form[action*='handler=Confirm']").ShouldBeNull();
        BrowserPage confirmed = await officer.Send(
            (AngleSharp.Html.Dom.IHtmlFormElement)(await officer.Get("/work/reconciliation")).Html.QuerySelector("form[action*='handler=Confirm']")!);

        new[] { booked.Status, waits.Status, confirmed.Status }.ShouldAllBe(status => status == HttpStatusCode.SeeOther);
        (await (await _trade.Officer()).Get("/api/v1/money-tasks")).Good["tasks"].GetArrayLength().ShouldBe(0);
        (await Differences()).ShouldBeEmpty();

        static AngleSharp.Html.Dom.IHtmlFormElement Form(BrowserPage page, string handler, string movement, string kind) =>
            (AngleSharp.Html.Dom.IHtmlFormElement)page.Html.QuerySelectorAll($"form[action*='handler={handler}']")
                .Single(form => form.QuerySelector($"input[value='{movement}']") is not null && form.QuerySelector($"input[value='{kind}']") is not null);
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

    // A movement that belongs to no order, as the reconciliation leaves it after an hour.
    private Task Differs(string reference, long fen) => _host.Services.GetRequiredService<IStore>().WriteAsync<bool>(
        async unit =>
        {
            Instant now = SystemClock.Instance.GetCurrentInstant();
            var movement = new ProviderMovement(reference, ProviderMovementKind.Other, null, new ProviderMoney(fen, ProviderMoney.Cny), 0, now);
            await unit.Reconciliation.AddAsync("stripe", [movement], now, TestContext.Current.CancellationToken);
            await unit.Reconciliation.SaveAsync([new ComparedMovement("stripe", movement, MovementState.Differs, null, null)], TestContext.Current.CancellationToken);
            await unit.MoneyTasks.AddAsync(
                new MoneyTask(MoneyTaskId.From(Guid.CreateVersion7()), MoneyTaskKind.Movement, "stripe", reference, null, movement.Money, now), TestContext.Current.CancellationToken);
            return true;
        },
        TestContext.Current.CancellationToken);
}
