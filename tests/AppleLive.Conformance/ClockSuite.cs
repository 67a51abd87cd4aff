using AppleLive.Audit;
using AppleLive.Conformance.Seasons;
using AppleLive.Listings;
using AppleLive.Orders;
using AppleLive.Plugins;
using AppleLive.Transparency;

using CsCheck;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

using NodaTime;

namespace AppleLive.Conformance;

/// <summary>A machine whose clock jumps forwards and back, by seconds and by months: nothing is sold twice, numbered twice or let go too early.</summary>
public abstract class ClockSuite : StorageSuite
{
    private readonly JumpingTime time = new();

    /// <summary>Adds the engine's storage as it is.</summary>
    protected abstract void UseEngine(IAppleLiveBuilder live, string folder);

    protected sealed override void UseStorage(IAppleLiveBuilder live, string folder)
    {
        UseEngine(live, folder);
        live.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(time));
    }

    [Fact]
    public async Task However_the_clock_jumps_orders_have_one_id_one_number_and_one_place_in_the_list()
    {
        // Up to half a year either way: across the end of the year, too.
        var all = new List<OrderId>();
        await Gen.Int[-4_380, 4_380].Array[12].SampleAsync(
            async hours =>
            {
                ListingId listing = await Season.ListingOf(boxes: 40);
                var placed = new List<PlacedOrder>();
                foreach (int jump in hours)
                {
                    Jump(Duration.FromHours(jump));
                    placed.Add(await Season.Place(Order.Of(listing)).Answer());
                }

                placed.Select(order => order.Order).ShouldBeUnique();
                placed.Select(order => Place(order.Number)).ShouldBe(placed.Select((_, i) => Place(placed[0].Number) + i));
                foreach (PlacedOrder order in placed) (await Season.File(order.Order)).Order.Number.ShouldBe(order.Number);
                all.AddRange(placed.Select(order => order.Order));
                (await Listed()).ShouldBe(all, ignoreOrder: true);
                (await Season.Differences()).ShouldBeEmpty();
                Jump(Duration.FromHours(-hours.Sum()));
            },
            iter: 4,
            threads: 1);
    }

    [Fact]
    public async Task A_reservation_is_let_go_when_the_clock_says_so_and_once()
    {
        ListingId listing = await Season.ListingOf(boxes: 10);
        OrderId order = await Season.Placed(Order.Of(listing, boxes: 4).PaidFirst());

        Jump(-Duration.FromDays(30));
        (await Season.Orders.ExpireAsync(Stop)).ShouldBe(0);
        (await Season.Available(listing)).ShouldBe(6);
        Jump(Duration.FromDays(31));
        (await Season.Orders.ExpireAsync(Stop)).ShouldBe(1);
        Jump(-Duration.FromDays(31));
        (await Season.Orders.ExpireAsync(Stop)).ShouldBe(0);

        (await Season.File(order)).Order.Status.ShouldBe(OrderStatus.Expired);
        (await Season.Available(listing)).ShouldBe(10);
        (await Season.Differences()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_ledger_of_a_clock_that_jumps_is_whole_and_breaks_no_rule()
    {
        ListingId listing = await Season.ListingOf(boxes: 10);
        Integrator integrator = Season.Get<Integrator>();
        foreach (int hours in new[] { 5, -9, 300, -290, -1, 0 })
        {
            Jump(Duration.FromHours(hours));
            await Season.Paid(Order.Of(listing));
            await integrator.IntegrateAsync(Stop);
        }

        var audit = new SeasonAudit();
        foreach ((byte[] record, int index) in (await PublishedLog.Of(Season)).Records.Select((record, index) => (record, index))) audit.Read(index, record);
        audit.Findings.ShouldBeEmpty();
        (await Season.Differences()).ShouldBeEmpty();
    }

    private void Jump(Duration by)
    {
        time.Jump(by.ToTimeSpan());
        Season.Clock.Advance(by);
    }

    private static int Place(string number) => int.Parse(number.Split('-')[1], System.Globalization.CultureInfo.InvariantCulture);

    // Page by page, as people read it.
    private async Task<IReadOnlyList<OrderId>> Listed()
    {
        var listed = new List<OrderId>();
        while (true)
        {
            OrderId? after = listed.Count == 0 ? null : listed[^1];
            IReadOnlyList<OrderFile> page = await Season.Read(unit => unit.Orders.ListAsync(Season.Sanwan.Id, after, 5, Stop));
            if (page.Count == 0) return listed;
            listed.AddRange(page.Select(file => file.Order.Id));
        }
    }
}
