using System.Text.Json.Nodes;
using AppleLive.EndToEnd.Browsing;
using AppleLive.EndToEnd.Hosts;
using AppleLive.EndToEnd.Pages;
using AppleLive.EndToEnd.Seasons;
using AppleLive.SampleHost.Tests.Http;

namespace AppleLive.EndToEnd.Rooms;

/// <summary>A test in a live room that is on air.</summary>
public abstract class RoomTest(Chromium chromium, StagedHost staged) : IAsyncLifetime
{
    protected Township Township => field ??= new(chromium, staged.Host);

    protected Microsoft.Playwright.IBrowser Browser => chromium.Browser;

    protected SeasonHost Host => staged.Host;

    private protected Trade Trade => field ??= Host.Trade();

    protected string Room => $"/live/{Host.Known["livestream"]}";

    protected string Listing => Host.Known["listing"];

    protected string Title => Host.Known["title"];

    protected string Sheet => $"/order?listing={Listing}&livestream={Host.Known["livestream"]}";

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is null) _ = chromium.Browser;
        await staged.Reach(Stage.OnAir);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Township.DisposeAsync();
    }

    protected Task<long> Stock() => Trade.Available(Listing);

    /// <summary>Somebody else orders elsewhere.</summary>
    protected async Task SomebodyElseOrders(int boxes)
    {
        JsonObject order = Bodies.Order(Host.Known["livestream"], (Listing, boxes));
        order["buyer"]!["phone"] = Market.Phone();
        _ = await Trade.Order(order);
    }
}
