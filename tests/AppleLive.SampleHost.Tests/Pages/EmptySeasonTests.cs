using System.Net;

namespace AppleLive.SampleHost.Tests.Pages;

/// <summary>A host on its first day: no village, no apple, no livestream.</summary>
public sealed class EmptySeasonTests(EmptySeasonTests.EmptyHost host) : IClassFixture<EmptySeasonTests.EmptyHost>
{
    [Theory]
    [InlineData("/", "还没有排定直播")]
    [InlineData("/listings", "眼下没有在卖的苹果")]
    [InlineData("/villages", "还没有登记的村")]
    [InlineData("/livestreams", "排定以后")]
    [InlineData("/about", "关于本站")]
    public async Task Every_page_says_what_will_be_there(string path, string said)
    {
        using var browser = new Browser(host);

        BrowserPage page = await browser.Get(path);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain(said);
    }

    public sealed class EmptyHost : RunningHost
    {
        public EmptyHost() => Settings["AppleLive:Demo:Enabled"] = "false";
    }
}
