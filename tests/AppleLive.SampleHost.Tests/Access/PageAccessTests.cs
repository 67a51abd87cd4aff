using System.Net;
using AppleLive.SampleHost.Tests.Http;
using AppleLive.SampleHost.Tests.Pages;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace AppleLive.SampleHost.Tests.Access;

/// <summary>Who may open which page, held against the list written by hand in <c>page-access.txt</c>.</summary>
public sealed class PageAccessTests(BusyHost host) : IClassFixture<BusyHost>
{
    private static readonly IReadOnlyDictionary<string, string> Accounts = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["grower"] = "grower1",
        ["liaison"] = "liaison-140829103209",
        ["officer"] = "officer1",
        ["accountant"] = "accountant-140829103209",
    };

    [Fact]
    public void The_list_names_every_page_and_no_other()
    {
        string[] pages =
        [
            .. host.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
                .Select(page => "/" + (page.AttributeRouteInfo?.Template ?? "").Trim('/'))
                .Where(page => !page.EndsWith("/Index", StringComparison.OrdinalIgnoreCase))
                .Select(page => page.ToLowerInvariant())
                .Distinct(StringComparer.Ordinal),
        ];

        Listed().Select(row => row.Page).ShouldBe(pages, ignoreOrder: true);
    }

    [Fact]
    public async Task A_page_opens_for_those_it_names_and_for_nobody_else()
    {
        var surprises = new List<string>();
        using var visitor = new Browser(host);
        foreach ((string page, string[] who) in Listed())
        {
            BrowserPage seen = await visitor.Get(Address(page));
            bool asked = seen.Status == HttpStatusCode.Redirect && seen.Location!.Contains("/sign-in?back=", StringComparison.Ordinal);
            if (asked == who.Contains("anyone")) surprises.Add($"{page} to a visitor: {seen.Status}");
        }

        foreach ((string role, string account) in Accounts)
        {
            using Browser browser = await new Browser(host).As(account);
            foreach ((string page, string[] who) in Listed())
            {
                BrowserPage seen = await browser.Get(Address(page));
                bool denied = seen.Status == HttpStatusCode.Redirect && seen.Location!.Contains("/denied", StringComparison.Ordinal);
                bool may = who.Contains("anyone") || who.Contains(role);
                if (denied == may || (int)seen.Status >= 500) surprises.Add($"{page} to a {role}: {seen.Status} {seen.Location}");
            }
        }

        surprises.ShouldBeEmpty();
    }

    // Ids that lead nowhere: who may not look is refused before that matters, who may is told that there is no such thing.
    private static string Address(string page) => string.Join('/', page.Split('/').Select(part => part switch
    {
        ['{', .., '}'] when part.Contains("code", StringComparison.Ordinal) => "140829103299",
        ['{', .., '}'] => "01890000-0000-7000-8000-000000000000",
        _ => part,
    }));

    private static IReadOnlyList<(string Page, string[] Who)> Listed()
    {
        using Stream stream = typeof(PageAccessTests).Assembly.GetManifestResourceStream("page-access.txt")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. from line in reader.ReadToEnd().Split('\n')
               where line.StartsWith('/')
               let parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
               select (parts[0], parts[1..]),
        ];
    }
}
