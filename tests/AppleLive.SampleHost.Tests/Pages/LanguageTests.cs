using Microsoft.Net.Http.Headers;

namespace AppleLive.SampleHost.Tests.Pages;

public sealed class LanguageTests(RunningHost host) : IClassFixture<RunningHost>
{
    [Theory]
    [InlineData("/", null, "zh-CN")]
    [InlineData("/", "fr, de;q=0.5", "zh-CN")]
    [InlineData("/", "en-GB, zh;q=0.5", "en")]
    [InlineData("/", "zh-TW, en;q=0.9", "zh-CN")]
    [InlineData("/?culture=en", "zh-CN", "en")]
    [InlineData("/?culture=zh", "en", "zh-CN")]
    [InlineData("/?culture=%22%3E%3Cscript%3E", "en", "en")]
    public async Task A_page_speaks_the_language_asked_for(string path, string? accepted, string language)
    {
        HttpClient visitor = host.Visitor();
        if (accepted is not null) visitor.DefaultRequestHeaders.Add(HeaderNames.AcceptLanguage, accepted);

        string page = await visitor.GetStringAsync(path, TestContext.Current.CancellationToken);

        page.ShouldContain($"<html lang=\"{language}\">");
        page.ShouldContain(language == "en" ? "Mountain apples" : "核过再卖");
    }

    [Fact]
    public async Task A_language_chosen_once_is_kept()
    {
        HttpClient visitor = host.Visitor();
        await visitor.GetStringAsync("/?culture=en", TestContext.Current.CancellationToken);

        string page = await visitor.GetStringAsync("/", TestContext.Current.CancellationToken);

        page.ShouldContain("<html lang=\"en\">");
    }

    [Fact]
    public async Task The_other_language_is_one_link_away_on_the_same_page()
    {
        string page = await host.Visitor().GetStringAsync("/?from=chat&culture=zh-CN", TestContext.Current.CancellationToken);

        page.ShouldContain("href=\"/?from=chat&amp;culture=en\"");
    }

    [Fact]
    public async Task The_page_has_no_inline_style_or_script()
    {
        string page = await host.Visitor().GetStringAsync("/", TestContext.Current.CancellationToken);

        page.ShouldNotContain("style=");
        page.ShouldNotContain("<style");
        page.Split("<script").Skip(1).ShouldAllBe(script => script.Split('>', 2)[0].Contains(" src=\"/js/", StringComparison.Ordinal) && script.Split('>', 2)[1].StartsWith("</script>", StringComparison.Ordinal));
    }
}
