using System.Net;
using AppleLive.SampleHost.Tests.Http;

namespace AppleLive.SampleHost.Tests.Pages.Harvest;

public sealed class GrowerPagesTests(BusyHost host) : IClassFixture<BusyHost>
{
    [Fact]
    public async Task A_liaison_registers_a_grower_with_his_consent()
    {
        using Browser liaison = await new Browser(host).As(HarvestForms.Liaison);

        BrowserPage grower = await liaison.Registered("孟大山", "138 0000 9902");

        grower.Content().ShouldContain("孟大山");
        grower.Content().ShouldContain("13800009902");
        grower.Content().ShouldContain("当面");
        (await liaison.Get("/work/growers?q=9902")).Content().ShouldContain("孟大山");
        (await liaison.Get("/work/growers?q=大山")).Content().ShouldContain("138****9902");
    }

    [Theory]
    [InlineData("zh-CN", "填写 11 位手机号", "果农同意以后再勾选")]
    [InlineData("en", "11 digits", "Tick this once the grower agrees")]
    public async Task A_mistake_keeps_what_was_typed_and_names_its_field(string language, string phone, string consent)
    {
        using Browser liaison = await new Browser(host, language).As(HarvestForms.Liaison);
        BrowserPage form = await liaison.Get("/work/growers/new");

        BrowserPage again = await liaison.Send(form.Form(), ("Form.Name", "孟二山"), ("Form.Phone", "1380000"));

        again.Status.ShouldBe(HttpStatusCode.BadRequest);
        again.Value("Form.Name").ShouldBe("孟二山");
        again.Value("Form.Phone").ShouldBe("1380000");
        again.Html.QuerySelector(".error-summary a[href='#form-phone']")!.TextContent.ShouldContain(phone);
        again.Html.QuerySelector(".error-summary a[href='#form-agreed']")!.TextContent.ShouldBe(consent);
        again.Html.QuerySelector("#form-phone-error")!.TextContent.ShouldContain(phone);
    }

    [Fact]
    public async Task A_second_tap_registers_one_grower()
    {
        using Browser liaison = await new Browser(host).As(HarvestForms.Liaison);
        BrowserPage form = await liaison.Get("/work/growers/new");

        BrowserPage first = await liaison.Send(form.Form(), HarvestForms.Grower("孟三山"));
        BrowserPage second = await liaison.Send(form.Form(), HarvestForms.Grower("孟三山"));

        second.Location.ShouldBe(first.Location);
        (await liaison.Get("/work/growers?q=孟三山")).Html.QuerySelectorAll(".cell").Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_liaison_of_another_village_finds_no_such_grower()
    {
        using Browser liaison = await new Browser(host).As(HarvestForms.Liaison);
        string grower = (await liaison.Get("/work/growers")).Link("/work/growers/0");
        using Browser stranger = await new Browser(host).As(HarvestForms.Stranger);

        (await stranger.Get(grower)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Get($"/work/lots/new?grower={grower.Split('/')[^1]}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Get($"/work/growers?village={HarvestForms.Village}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Get($"/work/lots?village={HarvestForms.Village}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Get("/work/growers")).Content().ShouldNotContain("李建国");
    }

    [Fact]
    public async Task An_officer_chooses_the_village()
    {
        using Browser officer = await new Browser(host).As("officer1");

        (await officer.Get("/work/growers")).Html.QuerySelectorAll("#village option").Length.ShouldBe(26);
        string there = (await officer.Get("/work/growers?village=140829103221")).Content();

        there.ShouldContain("赵春生");
        there.ShouldNotContain("李建国");
    }
}
