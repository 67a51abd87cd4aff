using System.Globalization;
using System.Text.Json.Nodes;

using AppleLive.SampleHost.Tests;
using AppleLive.SampleHost.Tests.Http;
using AppleLive.Transparency;

using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace AppleLive.Foreign.Tests.Logs;

/// <summary>The sample host with its demo season, on a port of its own and over a data folder of its own.</summary>
public sealed class LedgerHost : WebApplicationFactory<Program>
{
    private readonly string _data = HostFolder.New();
    private readonly Trade _trade;
    private string? _grower;

    public LedgerHost()
    {
        UseKestrel(port: 0);
        StartServer();
        Ledger = new Uri(ClientOptions.BaseAddress, "ledger");
        _trade = new Trade(new HttpClient { BaseAddress = ClientOptions.BaseAddress });
    }

    public Uri Ledger { get; }

    /// <summary>The public key, as the host tells it.</summary>
    public async Task<string> Key() => (await _trade.Visitor.Get("/ledger/vkey")).Good.Text.TrimEnd('\n');

    /// <summary>How many records are published by now.</summary>
    public Task<long> Integrate() => Services.GetRequiredService<Integrator>().IntegrateAsync(TestContext.Current.CancellationToken);

    /// <summary>Sells one box a buyer; each order is a record.</summary>
    public async Task<long> Sell(int orders)
    {
        _grower ??= await _trade.Grower(Trade.Village);
        string lot = await _trade.AttestedLot(Trade.Village, _grower, orders * 2_500);
        string listing = await _trade.Listing(Bodies.Listing(lot, orders * 2_500), onSale: true);
        await Parallel.ForEachAsync(Enumerable.Range(0, orders), TestContext.Current.CancellationToken, async (buyer, _) => await _trade.Order(OrderOf(listing, buyer)));
        return await Integrate();
    }

    /// <summary>Sells until there is a full tile.</summary>
    public async Task FillATile()
    {
        if (await Integrate() < 256) await Sell(256);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSolutionRelativeContentRoot("samples/AppleLive.SampleHost", "AppleLive.sln");
        builder.UseEnvironment("Development");
        builder.UseSetting("AppleLive:DataFolder", _data);
        builder.UseSetting("AppleLive:RateLimits:Enabled", "false");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) HostFolder.Remove(_data);
    }

    private static JsonObject OrderOf(string listing, int buyer)
    {
        JsonObject form = Bodies.Order(null, (listing, 1));
        form["buyer"]!["phone"] = (13_900_001_000 + buyer).ToString(CultureInfo.InvariantCulture);
        return form;
    }
}
