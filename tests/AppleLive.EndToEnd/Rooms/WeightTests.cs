using AppleLive.EndToEnd.Browsing;
using AppleLive.EndToEnd.Pages;

namespace AppleLive.EndToEnd.Rooms;

/// <summary>How heavy the live room is, and whether it holds still.</summary>
public sealed class WeightTests(Chromium chromium, StagedHost staged) : RoomTest(chromium, staged), IClassFixture<StagedHost>
{
    private const string Transferred = """
        () => performance.getEntriesByType("resource")
          .filter(entry => ["script", "link", "css"].includes(entry.initiatorType) && !/\.svg/.test(entry.name))
          .reduce((sum, entry) => sum + entry.transferSize, 0)
        """;

    private const string WatchShifts = """
        window.shifted = 0;
        new PerformanceObserver(list => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value; })
          .observe({ type: "layout-shift", buffered: true });
        """;

    [Fact]
    public async Task Scripts_and_styles_of_the_live_room_are_a_hundred_kilobytes_at_most()
    {
        Person buyer = await Township.Visitor(Device.Phone);
        await buyer.Open(Room);
        await buyer.Sees("room.line.live");

        (await buyer.Page.EvaluateAsync<long>(Transferred)).ShouldBeInRange(1_000, 100_000);
    }

    [Fact]
    public async Task The_live_room_holds_still_while_it_loads_and_while_others_order()
    {
        foreach (Device device in new[] { Device.Phone, Device.Laptop })
        {
            Person buyer = await Township.Visitor(device);
            await buyer.Context.AddInitScriptAsync(WatchShifts);
            await buyer.Open(Room);
            await buyer.Sees("room.line.live");
            await SomebodyElseOrders(1);
            await buyer.Sees("room.ordered", 1);

            (await buyer.Page.EvaluateAsync<double>("window.shifted")).ShouldBeLessThan(0.05, device.Name);
        }
    }
}
