using System.Text.Json;
using AppleLive.SampleHost.Tests.Http;

namespace AppleLive.EndToEnd.Hosts;

/// <summary>Carries the demo season on to the middle of its second evening, with something waiting at every desk.</summary>
internal static class Evening
{
    public static async Task GoOnAir(SeasonHost host)
    {
        Trade trade = host.Trade();
        await LotsOnTheirWay(host, trade);
        string livestream = await Start(host, trade);
        string listing = await FirstListingOf(host, trade, livestream);
        await Orders(host, trade, livestream, listing);
        await NextEvening(host, trade);
    }

    private static async Task LotsOnTheirWay(SeasonHost host, Trade trade)
    {
        string grower = await trade.Grower(Trade.Other, "13800138001");
        host.Known["waiting-lot"] = await trade.RegisteredLot(Trade.Other, grower, 300_000);
        string inspected = host.Known["inspected-lot"] = await trade.RegisteredLot(Trade.Other, grower, 200_000);
        _ = (await (await trade.Officer()).Post($"/api/v1/lots/{inspected}/attestation", Bodies.Inspection(195_000))).Good;
        host.Known["attested-lot"] = await trade.AttestedLot(Trade.Other, grower, 100_000);
    }

    private static async Task<string> Start(SeasonHost host, Trade trade)
    {
        string livestream = (await trade.Visitor.Get("/api/v1/livestreams"))["livestreams"].EnumerateArray()
            .First(one => one.GetProperty("state").GetString() == "scheduled").GetProperty("livestream").GetString()!;
        _ = (await (await trade.Officer()).Post($"/api/v1/livestreams/{livestream}/start")).Good;
        return host.Known["livestream"] = livestream;
    }

    private static async Task<string> FirstListingOf(SeasonHost host, Trade trade, string livestream)
    {
        JsonElement run = (await trade.Visitor.Get($"/api/v1/livestreams/{livestream}"))["runOfShow"];
        JsonElement first = run.EnumerateArray().First();
        string listing = first.GetProperty("listing").GetString()!;
        host.Known["title"] = first.GetProperty("title").GetString()!;
        Caller officer = await trade.Officer();
        _ = (await officer.Post($"/api/v1/livestreams/{livestream}/segments", Bodies.Text("listing", listing))).Good;
        _ = (await officer.Post($"/api/v1/livestreams/{livestream}/pin", Bodies.Text("listing", listing))).Good;
        return listing;
    }

    private static async Task Orders(SeasonHost host, Trade trade, string livestream, string listing)
    {
        host.Known["listing"] = listing;
        BoughtOrder order = await trade.Order(Bodies.Order(livestream, (listing, 2)));
        (host.Known["order"], host.Known["token"]) = (order.Id, order.Token);
        BoughtOrder regretted = await trade.Order(Bodies.Order(livestream, (listing, 1)));
        _ = (await trade.Holder(regretted).Post($"/api/v1/orders/{regretted.Id}/cancel")).Good;
        (host.Known["cancelled-order"], host.Known["cancelled-token"]) = (regretted.Id, regretted.Token);
    }

    // Scheduled, and neither checked nor approved.
    private static async Task NextEvening(SeasonHost host, Trade trade)
    {
        string listing = await trade.Listing(Bodies.Listing(host.Known["attested-lot"], 50_000));
        host.Known["planned-livestream"] = (await (await trade.Officer()).Post(
            "/api/v1/livestreams", Bodies.Livestream((await trade.Now()).AddDays(2), listing))).Id("livestream");
    }
}
