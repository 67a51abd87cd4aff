using System.Net;
using AppleLive.SampleHost.Demo;
using AppleLive.SampleHost.Tests.Http;

namespace AppleLive.SampleHost.Tests.Pages.Harvest;

public sealed class LotPagesTests(BusyHost host) : IClassFixture<BusyHost>
{
    [Fact]
    public async Task A_lot_is_registered_by_taps_inspected_by_one_officer_and_approved_by_another()
    {
        using Browser liaison = await new Browser(host).As(HarvestForms.Liaison);
        BrowserPage lot = await liaison.WithLot(await liaison.Registered("孟大海"));
        lot.Content().ShouldContain("300 斤（150\u00a0kg）");
        lot.Content().ShouldContain("待检验");
        string path = PathOf(lot);

        using Browser first = await new Browser(host).As("officer1");
        BrowserPage sheet = await first.Get($"{path}/attest");
        sheet.Value("Form.Quantity").ShouldBe("300");
        BrowserPage inspected = await first.Followed(await first.Send(sheet.Form(), HarvestForms.Sheet));
        inspected.Content().ShouldContain("要请另一位民警来批准");
        inspected.Html.Forms.ShouldNotContain(form => form.Action.EndsWith("handler=Approve", StringComparison.Ordinal));

        using Browser second = await new Browser(host).As("officer2");
        BrowserPage approved = await second.Followed(await second.Send((await second.Get(path)).Form("handler=Approve")));

        approved.Content().ShouldContain("已核验");
        approved.Content().ShouldContain("13.8 °Brix");
        approved.Content().ShouldContain(DemoPeople.Name(DemoPeople.Officer2));
    }

    [Theory]
    [InlineData("zh-CN", "需要另一个人来办")]
    [InlineData("en", "second person")]
    public async Task Whoever_inspected_a_lot_is_told_that_another_must_approve(string language, string message)
    {
        using Browser liaison = await new Browser(host).As(HarvestForms.Liaison);
        string path = PathOf(await liaison.WithLot(await liaison.Registered("孟大河")));
        using Browser second = await new Browser(host, language).As("officer2");
        BrowserPage early = await second.Get($"{path}/attest");
        using Browser first = await new Browser(host).As("officer1");
        await first.Send((await first.Get($"{path}/attest")).Form(), HarvestForms.Sheet);
        BrowserPage mayApprove = await second.Get(path);

        // In the meantime he inspects it himself; the button he still has on another page no longer does.
        await second.Send(early.Form(), HarvestForms.Sheet);
        BrowserPage refused = await second.Send(mayApprove.Form("handler=Approve"));

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Errors[0].ShouldContain(message, Case.Insensitive);
    }

    [Theory]
    [InlineData("zh-CN", "选一个等级", "过了秤再勾选", "不能超过登记的 300 斤（150\u00a0kg）")]
    [InlineData("en", "Choose a grade", "Weigh the lot, then tick this", "At most the registered 300\u00a0jin (150\u00a0kg)")]
    public async Task Mistakes_are_said_at_their_fields_in_the_units_that_were_typed(string language, string required, string weigh, string most)
    {
        using Browser liaison = await new Browser(host, language).As(HarvestForms.Liaison);
        BrowserPage grower = await liaison.Registered("孟大江");
        BrowserPage form = await liaison.Get(grower.Link("/work/lots/new"));

        BrowserPage again = await liaison.Send(form.Form(), ("Form.Variety", "红将军"), ("Form.Size", "80"));

        again.Status.ShouldBe(HttpStatusCode.BadRequest);
        again.Html.QuerySelector("[name='Form.Variety'][checked]")!.GetAttribute("value").ShouldBe("红将军");
        again.Html.QuerySelector("[name='Form.Size'][checked]")!.GetAttribute("value").ShouldBe("80");
        again.Html.QuerySelector(".error-summary a[href='#form-grade']")!.TextContent.ShouldBe(required);
        again.Html.QuerySelector(".error-summary a[href='#form-quantity']").ShouldNotBeNull();
        again.Html.QuerySelector("#form-grade").ShouldNotBeNull();

        BrowserPage unsigned = await liaison.Send(form.Form(), [.. HarvestForms.Lot(), ("Form.Certificate.Contact", "12")]);
        unsigned.Errors.Count.ShouldBe(1);
        unsigned.Html.QuerySelector("details:has(#form-certificate-contact-error)")!.HasAttribute("open").ShouldBeTrue();

        string path = PathOf(await liaison.WithLot(grower));
        using Browser officer = await new Browser(host, language).As("officer1");
        BrowserPage sheet = await officer.Get($"{path}/attest");
        (await officer.Send(sheet.Form(), ("Form.IdentitySeen", "true"), ("Form.CertificateSeen", "true"))).Errors.ShouldBe([weigh]);
        (await officer.Send(sheet.Form(), [.. HarvestForms.Sheet, ("Form.Quantity", "301")])).Errors.ShouldBe([most]);
    }

    [Fact]
    public async Task A_lot_turned_down_tells_why_and_one_of_another_village_is_not_there()
    {
        using Browser liaison = await new Browser(host).As(HarvestForms.Liaison);
        string path = PathOf(await liaison.WithLot(await liaison.Registered("孟大湖")));
        using Browser officer = await new Browser(host).As("officer1");
        BrowserPage page = await officer.Get(path);

        (await officer.Send(page.Form("handler=Reject"))).Html.QuerySelector("#reason-error").ShouldNotBeNull();
        await officer.Send(page.Form("handler=Reject"), ("Reason", "虫眼太多"));

        (await liaison.Get(path)).Content().ShouldContain("虫眼太多");
        using Browser stranger = await new Browser(host).As(HarvestForms.Stranger);
        (await stranger.Get(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await liaison.Get($"{path}/attest")).Location.ShouldNotBeNull().ShouldContain("denied", Case.Insensitive);
    }

    [Fact]
    public async Task Officers_find_what_waits_for_them_in_their_work_list()
    {
        using Browser officer = await new Browser(host).As("officer2");

        BrowserPage work = await officer.Get("/work");

        work.Link("/work/lots?state=registered").ShouldNotBeNull();
        string approve = work.Link("/work/lots?state=inspected");
        (await officer.Get(approve)).Content().ShouldContain("张秀英");
    }

    [Fact]
    public async Task A_grower_follows_his_own_apples_and_registers_more()
    {
        using Browser grower = await new Browser(host).As("grower1");
        (await grower.Get("/mine")).Content().ShouldContain("已付到村里");

        BrowserPage form = await grower.Get("/mine/lots/new");
        form.Value("Form.Certificate.Promisor").ShouldBe("李建国");
        form.Value("Form.Certificate.Origin").ShouldBe("山西省平陆县张村镇");
        BrowserPage mine = await grower.Followed(await grower.Send(form.Form(), [.. HarvestForms.Lot("88.5"), ("Form.Unit", "kg")]));

        mine.Content().ShouldContain("177 斤");
        mine.Content().ShouldContain("等民警来检验");
        (await grower.Get("/work/growers")).Status.ShouldNotBe(HttpStatusCode.OK);
    }

    private static string PathOf(BrowserPage lot) => lot.Html.DocumentElement.GetAttribute("data-path")!;
}
