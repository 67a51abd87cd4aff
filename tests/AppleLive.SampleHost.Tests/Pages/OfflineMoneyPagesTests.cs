using System.Net;
using AngleSharp.Html.Dom;
using AppleLive.SampleHost.Tests.Http;

namespace AppleLive.SampleHost.Tests.Pages;

/// <summary>Money that came otherwise than it was due, over the demo season.</summary>
public sealed class OfflineMoneyPagesTests(BusyHost host) : IClassFixture<BusyHost>
{
    private const string Zhangcun = "140829103209";
    private const string Taiyangdu = "140829103221";

    [Fact]
    public async Task Too_little_is_asked_about_and_then_held_until_it_is_given_back()
    {
        using Browser browser = await new Browser(host).As($"accountant-{Zhangcun}");
        string address = await Awaited(browser, Zhangcun);
        BrowserPage order = await browser.Get(address);

        BrowserPage asked = await browser.Send(FormOf(order, "Payment"), ("Payment.Amount", "1.50"), ("Payment.Reference", "slip short"));
        BrowserPage held = await browser.Send(FormOf(asked, "Payment"), ("Payment.AsReceived", "true"));
        BrowserPage after = await browser.Get(address);
        BrowserPage back = await browser.Send(FormOf(after, "GiveBack"), ("Back.Amount", "1.50"), ("Back.Reference", "back short"));

        order.Html.QuerySelector("[name='Payment.AsReceived']").ShouldBeNull();
        asked.Status.ShouldBe(HttpStatusCode.Conflict);
        held.Status.ShouldBe(HttpStatusCode.SeeOther, held.Text);
        after.Text.ShouldContain("等买家补齐");
        back.Status.ShouldBe(HttpStatusCode.SeeOther, back.Text);
        (await browser.Get(address)).Text.ShouldContain("退还暂收款 ¥1.50");
        (await browser.Get($"/work/daybook?village={Zhangcun}")).Text.ShouldContain("退还暂收款");
    }

    [Fact]
    public async Task One_slip_for_two_orders_is_confirmed_by_an_officer_on_his_own_page()
    {
        using Browser browser = await new Browser(host).As($"accountant-{Taiyangdu}"), officer = await new Browser(host).As("officer1");
        string address = await Awaited(browser, Taiyangdu);
        (await browser.Send(FormOf(await browser.Get(address), "Payment"), ("Payment.Reference", "slip of two"))).Status.ShouldBe(HttpStatusCode.SeeOther);
        BrowserPage asked = await browser.Send(FormOf(await browser.Get(address), "Again"), ("Again.Amount", "1.00"), ("Again.Reference", "slip of two"));
        (await browser.Send(FormOf(asked, "Again"), ("Again.SameSlip", "true"))).Status.ShouldBe(HttpStatusCode.SeeOther);

        BrowserPage waiting = await officer.Get($"/work/payments?village={Taiyangdu}");
        BrowserPage asks = await officer.Get(waiting.Html.QuerySelector("a[href*='reject=']")!.GetAttribute("href")!);
        BrowserPage empty = await officer.Send(FormOf(asks, "Reject"), ("Reason", ""));
        BrowserPage confirmed = await officer.Send(FormOf(empty, "Confirm"));

        asked.Status.ShouldBe(HttpStatusCode.Conflict);
        (await browser.Get(address)).Html.QuerySelector("form[action*='handler=Confirm']").ShouldBeNull();
        empty.Status.ShouldBe(HttpStatusCode.BadRequest);
        confirmed.Status.ShouldBe(HttpStatusCode.SeeOther, confirmed.Text);
        (await officer.Get("/work/payments")).Text.ShouldContain("暂收 ¥1.00");
    }

    private static async Task<string> Awaited(Browser browser, string village) =>
        (await browser.Get($"/work/orders?village={village}&show=awaited")).Html.QuerySelector("tbody a")!.GetAttribute("href")!;

    private static IHtmlFormElement FormOf(BrowserPage page, string handler) =>
        (IHtmlFormElement)page.Html.QuerySelector($"form[action*='handler={handler}']")!;
}
