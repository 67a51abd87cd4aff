using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using AppleLive.SampleHost.Demo;
using AppleLive.SampleHost.Tests.Http;

namespace AppleLive.SampleHost.Tests.Pages;

public sealed class LivestreamPagesTests(BusyHost host) : IClassFixture<BusyHost>, IAsyncLifetime
{
    private readonly Trade _trade = new(host.Visitor());
    private string _listing = "";

    public async ValueTask InitializeAsync()
    {
        string lot = await _trade.AttestedLot(Trade.Village, await _trade.Grower(Trade.Village), 30_000);
        _listing = await _trade.Listing(Bodies.Listing(lot, 30_000));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_approver_must_be_another_person()
    {
        using Browser officer = await new Browser(host).As(DemoPeople.Officer1), second = await new Browser(host).As(DemoPeople.Officer2);
        string livestream = await Planned(officer);
        BrowserPage plan = await officer.Get(livestream);
        BrowserPage all = await officer.Send(plan.Form("?handler=Check"), ("Form.Content", "true"), ("Form.Clothing", "true"), ("Form.Set", "true"));
        all.Errors.Count.ShouldBe(1);
        all.Value("Form.Content").ShouldBe("true");
        await officer.Send(all.Form("?handler=Check"), ("Form.Content", "true"), ("Form.Clothing", "true"), ("Form.Set", "true"), ("Form.Props", "true"));

        BrowserPage waiting = await officer.Get(livestream);
        waiting.Text.ShouldContain("请另一位民警来批准");
        BrowserPage refused = await officer.Send(Forged(waiting, $"{livestream}?handler=Approve"));
        refused.Errors.ShouldContain("需要另一个人来办");
        BrowserPage approvable = await second.Get(livestream);
        BrowserPage approved = await second.Get((await second.Send(approvable.Form("?handler=Approve"))).Location!);

        approved.Text.ShouldContain("批准了，到时间就能开播");
    }

    [Fact]
    public async Task A_double_start_is_harmless()
    {
        string id = await _trade.Livestream(_listing);
        string livestream = $"/work/livestreams/{id}";
        using Browser officer = await new Browser(host).As(DemoPeople.Officer1), second = await new Browser(host).As(DemoPeople.Officer2);
        BrowserPage plan = await officer.Get(livestream), others = await second.Get(livestream);

        BrowserPage started = await officer.Send(plan.Form("?handler=Start")), tapped = await officer.Send(plan.Form("?handler=Start"));
        string since = (await _trade.Visitor.Get($"/api/v1/livestreams/{id}")).Json.GetProperty("liveSince").GetString()!;
        BrowserPage late = await second.Send(others.Form("?handler=Start"));

        new[] { started, tapped, late }.ShouldAllBe(page => page.Location == $"{livestream}/console");
        (await _trade.Visitor.Get($"/api/v1/livestreams/{id}")).Json.GetProperty("liveSince").GetString().ShouldBe(since);
    }

    [Fact]
    public async Task A_start_before_its_time_is_refused_in_plain_words()
    {
        using Browser officer = await new Browser(host).As(DemoPeople.Officer1), second = await new Browser(host).As(DemoPeople.Officer2);
        string livestream = await Planned(officer);
        (await officer.Send(Forged(await officer.Get(livestream), $"{livestream}?handler=Start"))).Errors.ShouldContain("开播检查还没有做完");
        await officer.Send((await officer.Get(livestream)).Form("?handler=Check"), ("Form.Content", "true"), ("Form.Clothing", "true"), ("Form.Set", "true"), ("Form.Props", "true"));
        await second.Send((await second.Get(livestream)).Form("?handler=Approve"));

        BrowserPage plan = await officer.Get(livestream);
        plan.Html.QuerySelector("form[action$='handler=Start']").ShouldBeNull();
        BrowserPage refused = await officer.Send(Forged(plan, $"{livestream}?handler=Start"));

        refused.Errors[0].ShouldBe("还没有到时间");
    }

    [Fact]
    public async Task The_run_of_show_is_arranged_without_scripts()
    {
        string lot = await _trade.AttestedLot(Trade.Village, await _trade.Grower(Trade.Village, "13800138055"), 10_000);
        string other = await _trade.Listing(Bodies.Listing(lot, 10_000));
        using Browser officer = await new Browser(host).As(DemoPeople.Officer1);
        BrowserPage page = await officer.Get("/work/livestreams/new?date=2026-09-20");
        page.Value("Form.StartsAt").ShouldBe("2026-09-20T20:00");

        page = await officer.Send(page.Form(), ("Form.Title", "第三晚"), ("arrange", $"add {_listing}"));
        page = await officer.Send(page.Form(), ("arrange", $"add {other}"));
        page = await officer.Send(page.Form(), ("arrange", $"up {other}"));
        Run(page).ShouldBe([other, _listing]);
        page = await officer.Send(page.Form(), ("arrange", $"drop {_listing}"));

        Run(page).ShouldBe([other]);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Value("Form.Title").ShouldBe("第三晚");
        page.Html.QuerySelector($"[value='add {_listing}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_time_outside_the_season_is_told_at_its_field()
    {
        using Browser officer = await new Browser(host).As(DemoPeople.Officer1);
        BrowserPage page = await officer.Get("/work/livestreams/new");

        BrowserPage refused = await officer.Send(page.Form(), ("Form.Title", "太晚"), ("Form.StartsAt", "2026-10-02T20:00"), ("Form.EndsAt", "2026-10-02T21:00"));

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Errors.ShouldBe(["开始：选 2026-09-01 到 2026-09-30 之间的日期", "讲解顺序：至少加一个商品，最多 50 个"], ignoreOrder: true);
        refused.Html.QuerySelector("#form-listings .field-error")!.TextContent.ShouldBe("至少加一个商品，最多 50 个");
        refused.Html.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")).ShouldBe(["#form-startsat", "#form-listings"], ignoreOrder: true);
        refused.Value("Form.StartsAt").ShouldBe("2026-10-02T20:00");
    }

    [Fact]
    public async Task The_calendar_shows_what_is_planned_and_where_one_may_plan()
    {
        using Browser officer = await new Browser(host).As(DemoPeople.Officer1);
        string livestream = await Planned(officer);

        BrowserPage calendar = await officer.Get("/work/livestreams?month=2026-09");

        calendar.Html.QuerySelectorAll($".calendar a[href='{livestream}']").Length.ShouldBe(1);
        calendar.Html.QuerySelectorAll($".agenda a[href='{livestream}']").Length.ShouldBe(1);
        calendar.Html.QuerySelectorAll(".day-add").Select(link => link.GetAttribute("href")).ShouldNotContain("/work/livestreams/new?date=2026-09-01");
        calendar.Html.QuerySelectorAll(".day-add").Select(link => link.GetAttribute("href")).ShouldContain("/work/livestreams/new?date=2026-09-30");
        calendar.Html.QuerySelectorAll(".calendar tbody tr").ShouldAllBe(week => week.Children.Length == 7);
    }

    [Theory]
    [InlineData("1900-01", "2000年9月")]
    [InlineData("2026-03", "2026年9月")]
    [InlineData("nonsense", "2026年9月")]
    public async Task A_month_without_a_season_shows_one_that_has(string month, string shown)
    {
        using Browser officer = await new Browser(host).As(DemoPeople.Officer1);

        (await officer.Get($"/work/livestreams?month={month}")).Html.QuerySelector("main h2")!.TextContent.ShouldBe(shown);
    }

    [Fact]
    public async Task What_waits_stands_in_the_work_list_of_those_who_may_do_it()
    {
        using Browser officer = await new Browser(host).As(DemoPeople.Officer1), second = await new Browser(host).As(DemoPeople.Officer2);
        string livestream = await Planned(officer, "等两个人的一场");
        (await Tasks(officer)).ShouldContain("开播检查没做：等两个人的一场");
        await officer.Send((await officer.Get(livestream)).Form("?handler=Check"), ("Form.Content", "true"), ("Form.Clothing", "true"), ("Form.Set", "true"), ("Form.Props", "true"));

        (await Tasks(officer)).ShouldNotContain("等您批准直播：等两个人的一场");
        (await Tasks(second)).ShouldContain("等您批准直播：等两个人的一场");
    }

    // A button that the page does not offer, pressed nevertheless.
    private static IHtmlFormElement Forged(BrowserPage page, string action)
    {
        IHtmlFormElement form = page.Form("?handler=Cancel");
        form.SetAttribute("action", action);
        return form;
    }

    private async Task<string> Planned(Browser officer, string title = "试播")
    {
        string day = (await _trade.Now()).ToOffset(TimeSpan.FromHours(8)).AddDays(2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        BrowserPage page = await officer.Get($"/work/livestreams/new?date={day}");
        BrowserPage made = await officer.Send(page.Form(), ("Form.Title", title), ("Form.Listings", _listing));
        made.Status.ShouldBe(HttpStatusCode.SeeOther, string.Join('\n', made.Errors));
        return made.Location!;
    }

    private static async Task<string> Tasks(Browser browser) => (await browser.Get("/work")).Text;

    private static string[] Run(BrowserPage page) => [.. page.Html.QuerySelectorAll("[name='Form.Listings']").Select(input => input.GetAttribute("value")!)];
}
