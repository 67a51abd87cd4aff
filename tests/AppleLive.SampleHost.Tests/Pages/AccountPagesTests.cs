using System.Globalization;
using System.Net;
using AppleLive.SampleHost.Tests.Http;

namespace AppleLive.SampleHost.Tests.Pages;

/// <summary>The journal account by account, over the demo season.</summary>
public sealed class AccountPagesTests(BusyHost host) : IClassFixture<BusyHost>
{
    private const string Zhangcun = "140829103209";

    [Theory]
    [InlineData("officer1", "all")]
    [InlineData("officer1", Zhangcun)]
    [InlineData($"accountant-{Zhangcun}", Zhangcun)]
    public async Task Both_sides_of_all_accounts_come_to_the_same_on_the_page_and_in_the_file(string account, string village)
    {
        using Browser browser = await new Browser(host).As(account);

        BrowserPage page = await browser.Get($"/work/accounts?village={village}");
        string[][] file = Rows((await browser.Get($"/work/accounts?village={village}&handler=csv")).Text);

        string[] sums = [.. page.Html.QuerySelectorAll("tfoot td").Select(cell => cell.TextContent.Trim())];
        sums[0].ShouldBe(sums[1]);
        decimal[] sides = [file[1..^1].Sum(row => Yuan(row[^2])), file[1..^1].Sum(row => Yuan(row[^1]))];
        sides.ShouldBe([Yuan(file[^1][^2]), Yuan(file[^1][^1])]);
        sides[0].ShouldBe(sides[1]);
        sides[0].ShouldBe(Yuan(sums[0].TrimStart('¥').Replace(",", "", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_accounts_file_leads_from_its_opening_to_its_closing()
    {
        using Browser browser = await new Browser(host).As($"accountant-{Zhangcun}");
        BrowserPage all = await browser.Get("/work/accounts");

        foreach (string address in all.Html.QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("href")!))
        {
            BrowserPage page = await browser.Get(address);
            string[][] file = Rows((await browser.Get(address + "&handler=csv")).Text);

            page.Status.ShouldBe(HttpStatusCode.OK);
            (Yuan(file[1][^1]) + file[2..^1].Sum(row => Yuan(row[^3]) - Yuan(row[^2]))).ShouldBe(Yuan(file[^1][^1]), address);
        }
    }

    [Fact]
    public async Task An_account_of_other_books_is_not_there()
    {
        using Browser other = await new Browser(host).As("accountant-140829103217");

        foreach (string address in new[] { $"/work/accounts?village={Zhangcun}", "/work/accounts?village=all", "/work/accounts/statement?village=140829103217&account=asset:bank", "/work/accounts/statement" })
            (await other.Get(address)).Status.ShouldBe(HttpStatusCode.NotFound, address);
    }

    private static string[][] Rows(string csv) => [.. csv.Trim('\uFEFF', '\r', '\n', ' ').Split('\n').Select(line => line.Trim('\r').Split(','))];

    private static decimal Yuan(string text) => text.Length == 0 ? 0 : decimal.Parse(text, CultureInfo.InvariantCulture);
}
