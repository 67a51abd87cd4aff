using AppleLive.EndToEnd.Browsing;
using AppleLive.EndToEnd.Hosts;
using AppleLive.EndToEnd.Looks;

namespace AppleLive.EndToEnd.Pages;

/// <summary>Every page, at every stage, on a phone in Chinese by day and on a laptop in English by night.</summary>
public abstract class SitePagesTests(Chromium chromium, StagedHost staged, Stage stage) : IAsyncLifetime
{
    private static readonly Device[] Devices = [Device.Phone, Device.Laptop with { Dark = true }];

    private Township Township => field ??= new(chromium, staged.Host);

    public static TheoryData<string> Named(Stage stage) => [.. SitePages.All.Where(page => page.Stage == stage).Select(page => page.Name)];

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is not null) await staged.Reach(stage);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (Chromium.Path is not null) await Township.DisposeAsync();
    }

    protected async Task Look(string name)
    {
        SitePage page = SitePages.All.Single(page => page.Stage == stage && page.Name == name);
        var found = new List<string>();
        foreach (Device device in Devices)
        {
            Person person = page.Account is { } account ? await Township.Staff(account, device) : await Township.Visitor(device);
            await page.Open(person, staged.Host);
            found.AddRange(await HouseRules.Broken(person.Page));
            found.AddRange(await Accessibility.Violations(person.Page));
        }

        found.Distinct().ShouldBeEmpty(page.ToString());
    }
}

/// <summary>A host that has come to one stage, for a class of tests.</summary>
public sealed class StagedHost : IAsyncDisposable
{
    private SeasonHost? _host;

    public SeasonHost Host => _host ?? throw new InvalidOperationException("The host has not come to its stage.");

    public async Task Reach(Stage stage) => _host ??= await SeasonHost.At(stage);

    public async ValueTask DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
    }
}

public sealed class EmptyPagesTests(Chromium chromium, StagedHost staged) : SitePagesTests(chromium, staged, Stage.Empty), IClassFixture<StagedHost>
{
    [Theory]
    [MemberData(nameof(Named), Stage.Empty)]
    public Task Every_page_keeps_the_rules_before_anything_happened(string name) => Look(name);
}

public sealed class EveningPagesTests(Chromium chromium, StagedHost staged) : SitePagesTests(chromium, staged, Stage.Evening), IClassFixture<StagedHost>
{
    [Theory]
    [MemberData(nameof(Named), Stage.Evening)]
    public Task Every_page_keeps_the_rules_before_the_second_evening(string name) => Look(name);
}

public sealed class OnAirPagesTests(Chromium chromium, StagedHost staged) : SitePagesTests(chromium, staged, Stage.OnAir), IClassFixture<StagedHost>
{
    [Theory]
    [MemberData(nameof(Named), Stage.OnAir)]
    public Task Every_page_keeps_the_rules_while_a_livestream_is_on_air(string name) => Look(name);
}

public sealed class OnlinePagesTests(Chromium chromium, StagedHost staged) : SitePagesTests(chromium, staged, Stage.Online), IClassFixture<StagedHost>
{
    [Theory]
    [MemberData(nameof(Named), Stage.Online)]
    public Task Every_page_keeps_the_rules_where_money_moves_online(string name) => Look(name);
}
