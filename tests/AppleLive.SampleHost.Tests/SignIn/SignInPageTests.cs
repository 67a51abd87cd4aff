using System.Net;
using AppleLive.SampleHost.Tests.Pages;

namespace AppleLive.SampleHost.Tests.SignIn;

public sealed class SignInPageTests(RunningHost host) : IClassFixture<RunningHost>
{
    [Fact]
    public async Task Whoever_signs_in_comes_to_the_page_he_wanted()
    {
        using var browser = new Browser(host);
        BrowserPage asked = await browser.Get("/work");
        asked.Status.ShouldBe(HttpStatusCode.Redirect);
        string signIn = new Uri(new Uri("http://localhost"), asked.Location).PathAndQuery;

        BrowserPage page = await browser.Get(signIn);
        BrowserPage after = await browser.Send(page.Form(), ("Form.UserName", "officer1"), ("Form.Password", "apple-demo"));

        after.Location.ShouldBe("/work");
        (await browser.Get("/work")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task Nobody_is_sent_elsewhere_after_signing_in(string elsewhere)
    {
        using var browser = new Browser(host);
        BrowserPage page = await browser.Get("/sign-in?back=" + Uri.EscapeDataString(elsewhere));

        BrowserPage after = await browser.Send(page.Form(), ("Form.UserName", "officer1"), ("Form.Password", "apple-demo"));

        after.Location.ShouldBe("/work");
    }

    [Theory]
    [InlineData("officer1", "wrong password")]
    [InlineData("nobody", "apple-demo")]
    [InlineData("", "")]
    public async Task A_wrong_name_and_a_wrong_password_read_the_same(string user, string password)
    {
        using var browser = new Browser(host, "en");
        BrowserPage page = await browser.Get("/sign-in");

        BrowserPage after = await browser.Send(page.Form(), ("Form.UserName", user), ("Form.Password", password));

        after.Status.ShouldBe(HttpStatusCode.Unauthorized);
        after.Errors.ShouldHaveSingleItem().ShouldNotBeNullOrWhiteSpace();
        after.Value("Form.UserName").ShouldBe(user);
        after.Value("Form.Password").ShouldBe("");
    }

    [Fact]
    public async Task The_cookie_of_the_pages_opens_nothing_under_api()
    {
        using var browser = new Browser(host);
        await browser.As("officer1");

        (await browser.Get("/api/v1/orders?village=140829103209")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_form_from_elsewhere_is_refused()
    {
        using var browser = new Browser(host);
        await browser.As("officer1");
        BrowserPage page = await browser.Get("/work");
        AngleSharp.Html.Dom.IHtmlFormElement form = page.Form("/sign-out");
        form.QuerySelector("[name=__RequestVerificationToken]")!.Remove();

        (await browser.Send(form)).Status.ShouldBe(HttpStatusCode.BadRequest);

        (await browser.Get("/work")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Signing_out_ends_it()
    {
        using var browser = new Browser(host);
        await browser.As("officer1");

        await browser.Send((await browser.Get("/work")).Form("/sign-out"));

        (await browser.Get("/work")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task One_tap_in_the_ribbon_makes_a_visitor_an_officer_and_back()
    {
        using var browser = new Browser(host);
        BrowserPage home = await browser.Get("/");

        BrowserPage after = await browser.Send(home.Form("/demo/account"), ("as", "officer1"), ("back", "/work"));
        after.Location.ShouldBe("/work");
        BrowserPage work = await browser.Get("/work");
        work.Status.ShouldBe(HttpStatusCode.OK);

        await browser.Send(work.Form("/demo/account"), ("as", ""), ("back", "/"));
        (await browser.Get("/work")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Outside_the_demo_there_is_no_switch()
    {
        using var quiet = new RunningHost { Settings = { ["AppleLive:Demo:Enabled"] = "false" } };
        using var browser = new Browser(quiet);
        BrowserPage page = await browser.Get("/sign-in");
        page.Html.QuerySelector(".ribbon").ShouldBeNull();
        AngleSharp.Html.Dom.IHtmlFormElement form = page.Form();
        form.SetAttribute("action", "/demo/account");

        (await browser.Send(form, ("as", "officer1"))).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
