using AppleLive.EndToEnd.Browsing;
using AppleLive.EndToEnd.Pages;
using Microsoft.Playwright;

namespace AppleLive.EndToEnd.Rooms;

/// <summary>What is live stays right, also over a bad line.</summary>
public sealed class LiveTests(Chromium chromium, StagedHost staged) : RoomTest(chromium, staged), IClassFixture<StagedHost>
{
    [Fact]
    public async Task An_order_by_somebody_else_is_seen_at_once()
    {
        Person buyer = await Township.Visitor(Device.Phone);
        await buyer.Open(Room);
        await buyer.Sees("room.line.live");

        await SomebodyElseOrders(2);

        await SeesStock(buyer, await Stock());
        await buyer.Sees("room.ordered", 2);
    }

    [Fact]
    public async Task A_lost_line_is_admitted_and_a_mended_one_shows_the_right_stock()
    {
        await using var line = new Line(Host.Address);
        await using Person buyer = await Person.With(Browser, line.Address, Device.Phone);
        await buyer.Open(Room);
        await buyer.Sees("room.line.live");

        line.Cut();
        await buyer.Sees("room.line.lost");
        await Assertions.Expect(StockOf(buyer)).ToHaveTextAsync(buyer.Words["room.line.stock"]);
        await SomebodyElseOrders(1);
        line.Mend();

        await SeesStock(buyer, await Stock());
    }

    [Fact]
    public async Task Where_events_do_not_come_through_the_room_asks_for_the_stock()
    {
        Person buyer = await Township.Visitor(Device.Phone);
        await buyer.Context.RouteAsync("**/events", route => route.AbortAsync());
        await buyer.Open(Room);
        await buyer.Sees("room.line.poll");

        await SomebodyElseOrders(1);

        await SeesStock(buyer, await Stock());
    }

    private ILocator StockOf(Person person) => person.Main.Locator($"[data-listing='{Listing}'] [data-stock]");

    private Task SeesStock(Person person, long boxes) => Assertions.Expect(StockOf(person)).ToHaveTextAsync(person.Words["card.available", boxes], new() { Timeout = 20_000 });
}
