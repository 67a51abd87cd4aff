using AppleLive.EndToEnd.Pages;
using AppleLive.SampleHost.Demo;
using AppleLive.SampleHost.Demo.Season;
using AppleLive.SampleHost.Tests;
using AppleLive.SampleHost.Tests.Http;
using AppleLive.Villages;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace AppleLive.EndToEnd.Hosts;

/// <summary>The sample host on a port of its own, over a data folder of its own.</summary>
public class SeasonHost : WebApplicationFactory<Program>
{
    private readonly IReadOnlyDictionary<string, string> _settings;

    private readonly string _data = HostFolder.New();

    /// <summary>With the demo season, ten minutes before its second evening.</summary>
    public SeasonHost() : this(withSeason: true)
    {
    }

    /// <summary>With the demo season, and set up otherwise.</summary>
    protected SeasonHost(IReadOnlyDictionary<string, string> settings) : this(withSeason: true, settings)
    {
    }

    private SeasonHost(bool withSeason, IReadOnlyDictionary<string, string>? settings = null)
    {
        _settings = settings ?? new Dictionary<string, string>();
        // The demo leaves a season alone that says it is complete.
        if (!withSeason) File.WriteAllText(Path.Combine(_data, "demo-season"), "");
        UseKestrel(port: 0);
        StartServer();
        Address = ClientOptions.BaseAddress;
    }

    public Uri Address { get; }

    /// <summary>What the places in an address stand for, where a page must be about one certain thing.</summary>
    public Dictionary<string, string> Known { get; } = [];

    public static async Task<SeasonHost> At(Stage stage)
    {
        if (stage == Stage.Online) return await OnlineEvening.Host();
        var host = new SeasonHost(withSeason: stage != Stage.Empty);
        if (stage == Stage.Empty) await host.OpenVillages();
        if (stage == Stage.OnAir) await Evening.GoOnAir(host);
        return host;
    }

    /// <summary>The host's trade by other programs, beside what people do on its pages.</summary>
    internal Trade Trade() => new(new HttpClient { BaseAddress = Address });

    private async Task OpenVillages()
    {
        await using AsyncServiceScope scope = Services.CreateAsyncScope();
        VillageDesk desk = scope.ServiceProvider.GetRequiredService<VillageDesk>();
        foreach (DemoVillage village in DemoVillages.All)
        {
            DemoStep.Done(await desk.OpenAsync(
                new NewVillage { Code = village.Code, Name = village.Name, Codes = village.Codes, Successor = village.Successor }, CancellationToken.None));
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSolutionRelativeContentRoot("samples/AppleLive.SampleHost", "AppleLive.sln");
        builder.UseEnvironment("Development");
        builder.UseSetting("AppleLive:DataFolder", _data);
        builder.UseSetting("AppleLive:RateLimits:Enabled", "false");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        foreach ((string name, string value) in _settings) builder.UseSetting(name, value);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) HostFolder.Remove(_data);
    }
}
