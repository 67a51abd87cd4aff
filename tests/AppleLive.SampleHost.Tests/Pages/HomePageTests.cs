using System.Text.RegularExpressions;
using AppleLive.SampleHost.Tests.Http;

namespace AppleLive.SampleHost.Tests.Pages;

public sealed partial class HomePageTests(BusyHost host) : IClassFixture<BusyHost>
{
    [Theory]
    [InlineData("zh-CN", "9月12日", "第二晚：红将军来了", "张村嘎啦 75# 5 斤装", "¥29.90", "张峪红将军 85# 特级 10 斤装")]
    [InlineData("en", "12 September", "第二晚：红将军来了", "张村嘎啦 75# 5 斤装", "¥29.90", "张峪红将军 85# 特级 10 斤装")]
    public async Task The_home_page_shows_the_next_livestream_and_what_is_sold(string language, params string[] shown)
    {
        string page = System.Net.WebUtility.HtmlDecode((await Home(language)).Good.Text);

        foreach (string text in shown) page.ShouldContain(text);
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task No_link_of_the_home_page_is_dead(string language)
    {
        string page = (await Home(language)).Good.Text;
        string[] links = [.. Links().Matches(page).Select(link => System.Net.WebUtility.HtmlDecode(link.Groups["to"].Value)).Distinct(StringComparer.Ordinal)];

        links.ShouldNotBeEmpty();
        foreach (string link in links.Where(link => link.StartsWith('/')))
            ((int)(await new Caller(host.Visitor()).Get(link)).Status).ShouldBeLessThan(400, link);
        links.Where(link => link.StartsWith('#')).ShouldAllBe(link => page.Contains($"id=\"{link.Substring(1)}\"", StringComparison.Ordinal));
    }

    private Task<Answer> Home(string language) => (new Caller(host.Visitor()) { Language = language }).Get("/");

    [GeneratedRegex("(?:href|src)=\"(?<to>[^\"]*)\"", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Links();
}
