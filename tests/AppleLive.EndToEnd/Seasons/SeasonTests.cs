using AppleLive.EndToEnd.Browsing;
using AppleLive.EndToEnd.Hosts;
using AppleLive.SampleHost.Tests.Http;

namespace AppleLive.EndToEnd.Seasons;

/// <summary>A season through the pages, from a grower's name to his money.</summary>
public sealed class SeasonTests(Chromium chromium, SeasonHost host) : PagesTest(chromium, host), IClassFixture<SeasonHost>
{
    private readonly SeasonHost _host = host;

    [Fact]
    public Task A_season_ends_in_the_growers_hands_on_a_phone_in_Chinese() => Play(Device.Phone, Trade.Village, "13800138000");

    [Fact]
    public Task A_season_ends_in_the_growers_hands_on_a_laptop_in_English() => Play(Device.Laptop, Trade.Other, "13800138001");

    private async Task Play(Device device, string village, string phone)
    {
        string listing = $"{village} 嘎啦 75# 5 斤装";
        Person officer = await Township.Staff("officer1", device), second = await Township.Staff("officer2", device);
        Person liaison = await Township.Staff(Township.Liaison(village), device), buyer = await Township.Visitor(device);

        var orchard = new Orchard(liaison);
        string grower = await orchard.Register("测试果农", phone);
        string lot = await orchard.RegisterLot(grower, "1000");
        var station = new Station(officer);
        await station.Attest(lot, "980");
        await new Station(second).ApproveLot(lot);
        await station.List(village, listing, "900", "5", "29.90");
        string livestream = await station.Plan($"试播 {village}", listing, (await _host.Trade().Now()).AddMinutes(5));
        await station.Check(livestream);
        await new Station(second).ApproveLivestream(livestream);
        await station.Start(livestream);
        await station.Pin();

        var market = new Market(buyer);
        string order = await market.OrderInRoom(livestream.Replace("/work/livestreams/", "/live/", StringComparison.Ordinal), listing, 2);
        string number = await market.NumberOf(order);
        number.ShouldNotBeEmpty();
    }
}
