using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AppleLive.SampleHost.Demo;
using AppleLive.SampleHost.Tests.Http;

namespace AppleLive.SampleHost.Tests.Pages;

/// <summary>The accountants' pages over the demo season, in which 张村 is paid out and 太阳渡 settled but not paid.</summary>
public sealed class MoneyPagesTests(BusyHost host) : IClassFixture<BusyHost>
{
    private const string Zhangcun = "140829103209";
    private const string Taiyangdu = "140829103221";
    private const string Shakou = "140829103217";

    [Theory]
    [InlineData("12.345", "最多两位小数，例如 29.90")]
    [InlineData("-1", "金额不能是负数，去掉负号")]
    [InlineData("1e9", "填写金额，例如 29.90")]
    [InlineData("", "这一项要填写")]
    public async Task An_amount_that_cannot_be_read_is_asked_again_beside_its_field(string typed, string says)
    {
        using Browser browser = await Accountant(Taiyangdu);
        BrowserPage order = await browser.Get(await OrderOf(browser, "awaited"));

        BrowserPage again = await browser.Send(FormOf(order, "Payment"), ("Payment.Amount", typed), ("Payment.Reference", "slip 7"));

        again.Status.ShouldBe(HttpStatusCode.BadRequest);
        if (typed.Length > 0) again.Errors.ShouldBe([says]);
        else again.Errors.ShouldHaveSingleItem();
        again.Value("Payment.Amount").ShouldBe(typed);
        again.Value("Payment.Reference").ShouldBe("slip 7");
    }

    [Fact]
    public async Task A_form_sent_twice_records_one_payment()
    {
        using Browser browser = await Accountant(Zhangcun);
        string address = await OrderOf(browser, "awaited");
        BrowserPage order = await browser.Get(address);
        string due = order.Value("Payment.Amount")!;
        IHtmlFormElement form = FormOf(order, "Payment");

        BrowserPage first = await browser.Send(form, ("Payment.Reference", "slip 1")), second = await browser.Send(form, ("Payment.Reference", "slip 1"));

        first.Status.ShouldBe(HttpStatusCode.SeeOther, first.Text);
        second.Status.ShouldBe(HttpStatusCode.SeeOther);
        BrowserPage paid = await browser.Get(address);
        paid.Html.QuerySelectorAll(".timeline li").Count(line => line.TextContent.Contains("收款 ¥", StringComparison.Ordinal)).ShouldBe(1);
        paid.Html.QuerySelector("[name='Payment.Amount']").ShouldBeNull();
        decimal.Parse(due, CultureInfo.InvariantCulture).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task More_than_was_paid_cannot_go_back()
    {
        using Browser browser = await Accountant(Zhangcun);
        BrowserPage order = await browser.Get(await OrderOf(browser, "paid"));

        BrowserPage again = await browser.Send(FormOf(order, "Refund"), ("Refund.Amount", "99,999.00"), ("Refund.Reason", "两个碰伤"));

        again.Status.ShouldBe(HttpStatusCode.Conflict);
        again.Errors.ShouldNotBeEmpty();
        again.Value("Refund.Reason").ShouldBe("两个碰伤");
    }

    [Fact]
    public async Task An_order_a_settlement_and_a_payout_of_another_village_are_not_there()
    {
        using Browser his = await Accountant(Zhangcun), other = await Accountant(Shakou);
        string order = await OrderOf(his, "paid");
        string settlement = (await his.Get("/work/settlements")).Html.QuerySelector("tbody a")!.GetAttribute("href")!;
        string payout = (await his.Get(settlement)).Html.QuerySelector("a[href^='/work/payouts/']")!.GetAttribute("href")!;

        foreach (string address in new[] { order, settlement, settlement + "/statements", payout, payout + "?handler=growers", $"/work/settlements?village={Zhangcun}", $"/work/villages/{Zhangcun}/account", $"/work/daybook?village={Zhangcun}" })
        {
            (await his.Get(address)).Status.ShouldBe(HttpStatusCode.OK, address);
            (await other.Get(address)).Status.ShouldBe(HttpStatusCode.NotFound, address);
        }
    }

    [Fact]
    public async Task A_statement_closes_to_the_fen()
    {
        using Browser browser = await Accountant(Zhangcun);
        BrowserPage page = await browser.Get((await browser.Get("/work/settlements")).Html.QuerySelector("tbody a")!.GetAttribute("href")!);
        decimal[] sum = [.. page.Html.QuerySelectorAll(".sum dd").Select(Yuan)];

        sum[..^1].Sum().ShouldBe(sum[^1]);
        sum[^1].ShouldBeGreaterThan(0);
        foreach (IElement table in page.Html.QuerySelectorAll("table"))
        {
            foreach (IElement row in table.QuerySelectorAll("tbody tr"))
            {
                decimal[] figures = [.. row.QuerySelectorAll("td.num").Select(Yuan)];
                figures[..^1].Sum().ShouldBe(figures[^1]);
            }

            table.QuerySelectorAll("tbody tr").Select(row => Yuan(row.QuerySelectorAll("td.num")[^1])).Sum().ShouldBe(sum[^1]);
        }
    }

    [Fact]
    public async Task The_season_closes_to_the_fen()
    {
        using Browser browser = await Accountant(Zhangcun);
        BrowserPage page = await browser.Get("/work/season");

        foreach (IElement row in page.Html.QuerySelectorAll("tbody tr, tfoot tr"))
        {
            decimal[] figures = [.. row.QuerySelectorAll("td.num").Select(Yuan)];
            figures[1..].Sum().ShouldBe(figures[0]);
        }

        (await browser.Get("/charts/season.svg")).Status.ShouldBe(HttpStatusCode.OK);
        (await browser.Get("/charts/season.svg?scheme=dark")).Html.QuerySelector("svg").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_bank_is_told_of_a_payout_only_with_a_confirmed_account_and_to_the_fen()
    {
        using Browser accountant = await Accountant(Taiyangdu), officer = await new Browser(host).As("officer1");
        string settlement = (await accountant.Get("/work/settlements")).Html.QuerySelector("tbody a")!.GetAttribute("href")!;
        BrowserPage made = await accountant.Send(FormWith(await accountant.Get(settlement), "handler=PayOut"));
        string payout = made.Location!;

        BrowserPage refused = await accountant.Get(payout + "?handler=bank");
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Errors[0].ShouldBe("村里的收款账户还没有确认");

        string account = $"/work/villages/{Taiyangdu}/account";
        (await accountant.Get(account)).Html.QuerySelector("form[action*='handler=Confirm']").ShouldBeNull();
        (await officer.Send(FormWith(await officer.Get(account), "handler=Confirm"))).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await accountant.Get(account)).Text.ShouldContain("**** 0026");

        BrowserPage page = await accountant.Get(payout);
        string file = (await accountant.Get(payout + "?handler=bank")).Text;
        file.ShouldContain("序号,收款人户名,收款账号,开户行,金额(元),币种,用途,附言/业务流水号");
        file.ShouldContain("张村镇太阳渡村股份经济合作社,6228480402564890026,平陆县农村商业银行张村支行");
        file.ShouldContain($",{Yuan(page.Html.QuerySelector(".page-head strong")!).ToString("0.00", CultureInfo.InvariantCulture)},CNY,");
        string[] growers = (await accountant.Get(payout + "?handler=growers")).Text.Trim().Split('\n');
        growers[1..^1].Sum(row => decimal.Parse(row.Split(',')[3], CultureInfo.InvariantCulture))
            .ShouldBe(decimal.Parse(growers[^1].Split(',')[3], CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Who_calculated_a_settlement_or_closed_a_day_is_not_its_second_person()
    {
        using Browser accountant = await Accountant(Zhangcun), officer = await new Browser(host).As("officer2");
        const string day = $"/work/daybook?village={Zhangcun}&day=2026-09-09";
        BrowserPage open = await accountant.Get(day);
        BrowserPage wrong = await accountant.Send(FormWith(open, "handler=Close"), ("Form.Cash", "0"), ("Form.Transfers", "0"));
        wrong.Status.ShouldBe(HttpStatusCode.Conflict);
        wrong.Errors[0].ShouldBe("清点和账面对不上，请写明原因");
        BrowserPage closed = await accountant.Send(FormWith(open, "handler=Close"), ("Form.Cash", "1"), ("Form.Transfers", "0"), ("Form.Note", "其余在信用社"));
        closed.Status.ShouldBe(HttpStatusCode.SeeOther, closed.Text);

        BrowserPage own = await accountant.Get(day);
        own.Html.QuerySelector("form[action*='handler=Confirm']").ShouldBeNull();
        own.Text.ShouldContain("是您关的账");
        BrowserPage forged = await accountant.Send(FormWith(open, "handler=Close", "handler=Confirm"));
        forged.Errors.ShouldNotBeEmpty();
        (await officer.Send(FormWith(await officer.Get(day), "handler=Confirm"))).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await accountant.Get(day)).Text.ShouldContain("已确认");
    }

    [Fact]
    public async Task A_wrong_count_goes_back_to_the_accountant_with_a_reason_and_is_counted_again()
    {
        using Browser accountant = await Accountant(Zhangcun), officer = await new Browser(host).As("officer1");
        const string day = $"/work/daybook?village={Zhangcun}&day=2026-09-08";
        (await accountant.Send(FormWith(await accountant.Get(day), "handler=Close"), ("Form.Cash", "7"), ("Form.Transfers", "0"), ("Form.Note", "记不清"))).Status.ShouldBe(HttpStatusCode.SeeOther);

        BrowserPage silent = await officer.Send(FormWith(await officer.Get(day), "handler=Return"));
        silent.Status.ShouldBe(HttpStatusCode.BadRequest);
        silent.Html.QuerySelector("[name=Reason][aria-invalid]").ShouldNotBeNull();
        (await officer.Send(FormWith(silent, "handler=Return"), ("Reason", "箱底的钱没数"))).Status.ShouldBe(HttpStatusCode.SeeOther);

        (await accountant.Get("/work")).Text.ShouldContain("退回的日账重数");
        BrowserPage again = await accountant.Get(day);
        again.Text.ShouldContain("箱底的钱没数");
        (await accountant.Send(FormWith(again, "handler=Close"), ("Form.Cash", "8"), ("Form.Transfers", "0"), ("Form.Note", "其余在信用社"))).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await officer.Send(FormWith(await officer.Get(day), "handler=Confirm"))).Status.ShouldBe(HttpStatusCode.SeeOther);
        BrowserPage done = await accountant.Get(day);
        done.Html.QuerySelectorAll("section[aria-labelledby^=close] > h2 > .status").Select(status => status.TextContent.Trim()).ShouldBe(["退回重数", "已确认"]);
    }

    [Fact]
    public async Task Who_approved_is_told_by_name_to_staff_and_to_nobody_else()
    {
        using Browser accountant = await Accountant(Zhangcun), officer = await new Browser(host).As("officer1"), anyone = new(host);
        string settlement = (await accountant.Get("/work/settlements")).Html.QuerySelector("tbody a")!.GetAttribute("href")!;
        string lot = (await officer.Get("/work/lots?state=attested")).Html.QuerySelector("a[href^='/work/lots/']")!.GetAttribute("href")!;

        (await accountant.Get(settlement)).Text.ShouldContain($"{DemoPeople.Name(DemoPeople.Officer2)}（民警 P-\u2060002）");
        (await officer.Get(lot)).Html.QuerySelector(".fact-sheet")!.TextContent.ShouldContain(DemoPeople.Name(DemoPeople.Officer1));

        BrowserPage shown = await anyone.Get(lot["/work".Length..]);
        shown.Status.ShouldBe(HttpStatusCode.OK);
        shown.Html.QuerySelector(".fact-sheet")!.TextContent.ShouldContain("P-001");
        foreach (string officerName in new[] { DemoPeople.Officer1, DemoPeople.Officer2 }.Select(DemoPeople.Name)) shown.Text.ShouldNotContain(officerName);
    }

    [Fact]
    public async Task Orders_are_sorted_by_plain_links_and_taken_home_as_they_stand()
    {
        using Browser browser = await Accountant(Zhangcun);
        BrowserPage newest = await browser.Get("/work/orders?show=all");
        newest.Html.QuerySelector("th[aria-sort=descending]")!.TextContent.Trim().ShouldBe("下单时间");

        BrowserPage greatest = await browser.Get(newest.Html.QuerySelectorAll("th.num > a.sort").ShouldHaveSingleItem().GetAttribute("href")!);

        decimal[] totals = [.. greatest.Html.QuerySelectorAll("td[data-label=应收合计]").Select(Yuan)];
        totals.ShouldBe(totals.OrderDescending());
        greatest.Html.QuerySelector("th[aria-sort=descending]")!.TextContent.Trim().ShouldBe("应收合计");
        greatest.Html.QuerySelector("[aria-current]").ShouldNotBeNull();
        string[] lines = (await browser.Get(greatest.Html.QuerySelector("a[download]")!.GetAttribute("href")!)).Text.Trim().Split('\n');
        lines[1..].Select(line => decimal.Parse(line.Split(',')[4], CultureInfo.InvariantCulture)).Take(totals.Length).ShouldBe(totals);
    }

    [Fact]
    public async Task A_settlement_and_a_day_are_taken_home_to_the_fen()
    {
        using Browser browser = await Accountant(Zhangcun);
        string address = (await browser.Get("/work/settlements")).Html.QuerySelector("tbody a")!.GetAttribute("href")!;
        decimal payable = Yuan((await browser.Get(address)).Html.QuerySelector(".sum-total dd")!);

        string[] lines = (await browser.Get(address + "?handler=csv")).Text.Trim().Split('\n');
        string[] entries = (await browser.Get($"/work/daybook?village={Zhangcun}&day=2026-09-06&handler=csv")).Text.Trim().Split('\n');

        lines[1..].Sum(line => decimal.Parse(line.Split(',')[^1], CultureInfo.InvariantCulture)).ShouldBe(payable);
        entries[1..].Sum(line => decimal.Parse(line.Split(',')[3], CultureInfo.InvariantCulture)).ShouldBe(decimal.Parse(entries[^1].Split(',')[4], CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task On_a_phone_the_ways_around_fold_into_a_menu_that_needs_no_script()
    {
        using Browser officer = await new Browser(host).As("officer1"), visitor = new(host);

        BrowserPage page = await officer.Get("/work/lots");

        IElement menu = page.Html.QuerySelectorAll("header details.menu").ShouldHaveSingleItem();
        menu.QuerySelector("summary")!.TextContent.ShouldContain("批次");
        menu.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ShouldBe(page.Html.QuerySelectorAll("header .menu-wide a").Select(link => link.GetAttribute("href")));
        (await visitor.Get("/")).Html.QuerySelector("details.menu").ShouldBeNull();
    }

    private Task<Browser> Accountant(string village) => new Browser(host).As($"accountant-{village}");

    private static async Task<string> OrderOf(Browser browser, string tab) =>
        (await browser.Get($"/work/orders?show={tab}")).Html.QuerySelector("tbody a").ShouldNotBeNull().GetAttribute("href")!;

    private static IHtmlFormElement FormOf(BrowserPage page, string prefix) => page.Html.Forms.First(form => form.QuerySelector($"[name^='{prefix}.']") is not null);

    // Another address makes a forged form: the same fields, sent elsewhere.
    private static IHtmlFormElement FormWith(BrowserPage page, string address, string? instead = null)
    {
        IHtmlFormElement form = page.Html.Forms.First(form => (form.GetAttribute("action") ?? "").Contains(address, StringComparison.Ordinal));
        if (instead is not null) form.SetAttribute("action", form.GetAttribute("action")!.Replace(address, instead, StringComparison.Ordinal));
        return form;
    }

    private static decimal Yuan(IElement element) => element.TextContent.Trim().Length == 0 ? 0 : decimal.Parse(
        element.TextContent.Trim().Replace("¥", "", StringComparison.Ordinal).Replace('−', '-'), NumberStyles.Number, CultureInfo.InvariantCulture);
}
