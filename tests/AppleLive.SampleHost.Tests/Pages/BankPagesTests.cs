using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using AppleLive.SampleHost.Tests.Http;

namespace AppleLive.SampleHost.Tests.Pages;

/// <summary>A bank statement in the browser, without a script.</summary>
public sealed class BankPagesTests(BusyHost host) : IClassFixture<BusyHost>
{
    private const string Zhangcun = "140829103209";
    private const string Account = "6222020000001234567";

    [Fact]
    public async Task A_statement_in_GB18030_is_read_in_mapped_once_and_its_clear_line_booked()
    {
        using Browser browser = await new Browser(host).As($"accountant-{Zhangcun}");
        BrowserPage order = await browser.Get((await browser.Get($"/work/orders?village={Zhangcun}&show=awaited")).Html.QuerySelector("tbody a")!.GetAttribute("href")!);
        string number = order.Html.QuerySelector("h1")!.TextContent.Trim().Split(' ')[^1], due = order.Value("Payment.Amount")!;
        byte[] file = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(
            $"日期,金额,对方户名,对方账号,附言,流水号\n2026-09-12,{due},某某,{Account},苹果 {number},Z1\n2026-09-12,3.00,<b>李四</b>,,=1+1,Z2\n");

        BrowserPage asks = await Upload(browser, file);
        BrowserPage read = await browser.Send(FormOf(asks, "Import"));
        BrowserPage lines = await browser.Get("/work/bank");
        BrowserPage booked = await browser.Send(FormOf(lines, "Clear"));
        BrowserPage again = await Upload(browser, file);

        asks.Status.ShouldBe(HttpStatusCode.OK, asks.Text);
        asks.Html.QuerySelector("table")!.TextContent.ShouldNotContain(Account);
        read.Status.ShouldBe(HttpStatusCode.SeeOther, read.Text);
        lines.Text.ShouldContain($"入账到订单 {number}");
        lines.Text.ShouldNotContain(Account);
        lines.Html.QuerySelector("main b").ShouldBeNull();
        booked.Status.ShouldBe(HttpStatusCode.SeeOther, booked.Text);
        again.Status.ShouldBe(HttpStatusCode.SeeOther, again.Text);
        (await browser.Get("/work/bank")).Text.ShouldNotContain(number);
    }

    [Fact]
    public async Task A_broken_file_is_refused_beside_its_field_with_the_line_named()
    {
        using Browser browser = await new Browser(host).As($"accountant-{Zhangcun}");

        BrowserPage again = await Upload(browser, [.. Encoding.UTF8.GetBytes("日期,金额\n2026-09-12,1.00\n"), 0xFF, 0xFF]);

        again.Status.ShouldBe(HttpStatusCode.BadRequest);
        again.Html.QuerySelector("#form-file-error")!.TextContent.ShouldContain("第 3 行");
    }

    private static async Task<BrowserPage> Upload(Browser browser, byte[] file)
    {
        IHtmlFormElement form = FormOf(await browser.Get($"/work/bank?village={Zhangcun}"), "Upload");
        return await browser.Upload(form, "Form.File", ("statement.csv", file));
    }

    private static IHtmlFormElement FormOf(BrowserPage page, string handler) =>
        (IHtmlFormElement)page.Html.QuerySelector($"form[action*='handler={handler}']").ShouldNotBeNull(page.Text);
}
