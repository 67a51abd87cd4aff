using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.Livestreams;
using AppleLive.Money;
using AppleLive.Settlements;
using AppleLive.Villages;
using NodaTime;

namespace AppleLive.SampleHost.Demo.Season;

/// <summary>
/// Invents the demo season through the same desks as everybody: harvest at the end of August, a first evening on
/// 5 September, sold and partly settled, and all made ready for 12 September at 20:00. Two villages are left without
/// growers, for trials.
/// </summary>
internal sealed class DemoSeason(
    DemoClock clock, HostFolders folders, VillageDesk villages, GrowerDesk growers, HarvestDesk harvests, ListingDesk listings, DemoDesks desks,
    DemoNotices notices)
{
    private const string Zhangcun = "140829103209";
    private const string Taiyangdu = "140829103221";
    private const string Shakou = "140829103217";

    /// <summary>Invents what is missing of the season. Once it is complete, nothing happens any more.</summary>
    public async Task Invent(CancellationToken cancel)
    {
        string complete = Path.Combine(folders.Data, "demo-season");
        if (File.Exists(complete)) return;

        var step = new DemoStep();
        var harvest = new DemoHarvest(villages, growers, harvests, listings, step, cancel);
        var sales = new DemoSales(desks, step, cancel);
        (IReadOnlyList<DemoOrder> sold, IReadOnlyList<DemoOrder> unpaid) = await FirstEvening(harvest, sales);
        await SecondEvening(harvest, sales);
        await Count(new DemoTill(desks, step, cancel), sold, unpaid);
        await notices.Tell(step, cancel);
        await notices.Answer(step, cancel);
        clock.Set(clock.Opening);
        await File.WriteAllTextAsync(complete, "", cancel);
    }

    private async Task<(IReadOnlyList<DemoOrder> Sold, IReadOnlyList<DemoOrder> Unpaid)> FirstEvening(DemoHarvest harvest, DemoSales sales)
    {
        At(9, 1, 9);
        await harvest.OpenVillages();
        At(9, 2, 9);
        // A moment of the calendar, not the clock's: told again after an interruption, the same command must say the same.
        await harvest.RegisterGrowers(Moment(9, 2, 8));
        At(9, 3, 10);
        await harvest.AttestLots(..6);
        At(9, 4, 9);
        IReadOnlyList<ListingId> shown = await harvest.Publish(DemoData.FirstEvening);
        LivestreamId evening = await sales.Schedule("第一晚：早熟嘎啦与红将军", new LocalDateTime(2026, 9, 5, 20, 0), shown);

        At(9, 5, 20);
        await sales.Start(evening, shown[0]);
        string[] village = [Zhangcun, Taiyangdu, Shakou];
        var unpaid = new List<DemoOrder>();
        foreach ((int buyer, int boxes) in new[] { (7, 2), (2, 3), (4, 2), (5, 4), (6, 2) }) unpaid.Add(await sales.Sell(evening, shown[0], Zhangcun, buyer, boxes));
        var sold = new List<DemoOrder>();
        for (int i = 0; i < 24; i++)
        {
            At(9, 5, 20, i * 4);
            sold.Add(await sales.Sell(evening, shown[i % 3], village[i % 3], i, 1 + (i % 2)));
        }

        At(9, 5, 22);
        await sales.End(evening);
        await Ship(sales, sold);
        await Settle(sales, sold);
        return (sold, unpaid);
    }

    // The last six orders wait on every step of the way, so that each list of the pages has something in it.
    private async Task Ship(DemoSales sales, List<DemoOrder> sold)
    {
        At(9, 6, 9);
        foreach (DemoOrder order in sold.Take(21)) await sales.Pay(order);
        await sales.Cancel(sold[23]);
        foreach (DemoOrder order in sold.Take(20)) await sales.Pack(order);
        At(9, 6, 16);
        foreach (DemoOrder order in sold.Take(19)) await sales.Ship(order);
        At(9, 8, 11);
        foreach (DemoOrder order in sold.Take(15)) await sales.Deliver(order);
        At(9, 9, 9);
        await sales.Refund(sold[0], 500);
        At(9, 11, 10);
        foreach (DemoOrder order in sold.Skip(15).Take(3)) await sales.Deliver(order);
    }

    private async Task Settle(DemoSales sales, List<DemoOrder> sold)
    {
        At(9, 11, 12);
        await sales.SetAccount(Zhangcun, "张村镇张村股份经济合作社", "6228480402564890018", confirmed: true);
        await sales.SetAccount(Taiyangdu, "张村镇太阳渡村股份经济合作社", "6228480402564890026", confirmed: false);
        await sales.CloseDay(Zhangcun, new LocalDate(2026, 9, 6), sold.Where(order => order.Village == Zhangcun).Take(7).Sum(order => order.Total.Value), 0, null, confirmed: true);
        At(9, 11, 15);
        SettlementId zhangcun = await sales.Settle(Zhangcun);
        await sales.Settle(Taiyangdu);
        At(9, 11, 16);
        await sales.PayOut(zhangcun, Zhangcun);
        At(9, 11, 17);
        await sales.Refund(sold[3], 300);
    }

    private async Task SecondEvening(DemoHarvest harvest, DemoSales sales)
    {
        At(9, 11, 18);
        await harvest.AttestLots(6..14);
        At(9, 12, 9);
        IReadOnlyList<ListingId> shown = await harvest.Publish(DemoData.SecondEvening);
        await sales.Schedule("第二晚：红将军来了", new LocalDateTime(2026, 9, 12, 20, 0), shown);
        At(9, 12, 10);
        await harvest.LeaveWaiting(registered: 14, inspected: 15);
    }

    // What came otherwise than it was due, and the bank's word about the rest.
    private async Task Count(DemoTill till, IReadOnlyList<DemoOrder> sold, IReadOnlyList<DemoOrder> unpaid)
    {
        At(9, 12, 11);
        await till.HoldTooLittle(unpaid[0], new Fen(3_000));
        await till.RecordSameSlip(unpaid[1], sold[18]);
        await till.ReadStatement(Zhangcun, named: unpaid[2], known: unpaid[3], differing: unpaid[4]);
    }

    private void At(int month, int day, int hour, int minute = 0) => clock.Set(Moment(month, day, hour, minute));

    private static Instant Moment(int month, int day, int hour, int minute = 0) =>
        new LocalDateTime(2026, month, day, hour, 0).PlusMinutes(minute).InZoneLeniently(DemoTownship.Zone).ToInstant();
}
