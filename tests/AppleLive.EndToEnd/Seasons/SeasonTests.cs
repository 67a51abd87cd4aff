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
        const string Name = "测试果农";
        Person officer = await Township.Staff("officer1", device), second = await Township.Staff("officer2", device);
        Person liaison = await Township.Staff(Township.Liaison(village), device), accountant = await Township.Staff(Township.Accountant(village), device);
        Person buyer = await Township.Visitor(device);

        string lot = await Attested(officer, second, liaison, Name, phone);
        string number = await Ordered(officer, second, buyer, lot, village);
        await Delivered(liaison, accountant, number);

        await officer.Wait("demo.days");
        string payout = await PaidOut(accountant, second, village);
        await new PackingTable(liaison).ConfirmFor(payout, Name);

        // Two boxes at 29.90, less packaging and shipping of 6.00 each.
        (await _host.Trade().Totals(village)).ShouldBe([5_980, 0, 1_200, 4_780, 0]);
    }

    private static async Task<string> Attested(Person officer, Person second, Person liaison, string name, string phone)
    {
        var orchard = new Orchard(liaison);
        string grower = await orchard.Register(name, phone);
        string lot = await orchard.RegisterLot(grower, "1000");
        await new Station(officer).Attest(lot, "980");
        await new Station(second).ApproveLot(lot);
        return lot;
    }

    private async Task<string> Ordered(Person officer, Person second, Person buyer, string lot, string village)
    {
        string title = $"{village} 嘎啦 75# 5 斤装";
        var station = new Station(officer);
        await station.List(village, title, "900", "5", "29.90");
        string livestream = await station.Plan($"试播 {village}", title, (await _host.Trade().Now()).AddMinutes(5));
        await station.Check(livestream);
        await new Station(second).ApproveLivestream(livestream);
        await station.Start(livestream);
        await station.Pin();
        string order = await new Market(buyer).OrderInRoom(livestream.Replace("/work/livestreams/", "/live/", StringComparison.Ordinal), title, 2);
        await officer.Open(lot);
        return await new Market(buyer).NumberOf(order);
    }

    private static async Task Delivered(Person liaison, Person accountant, string number)
    {
        await new Treasury(accountant).RecordPayment(number, "59.80");
        var table = new PackingTable(liaison);
        await table.Pack(number);
        await table.HandOver(number, $"EA{number.Replace("-", "", StringComparison.Ordinal)}CN");
        await table.Deliver(number);
    }

    private static async Task<string> PaidOut(Person accountant, Person second, string village)
    {
        var treasury = new Treasury(accountant);
        await treasury.ProposeAccount(village);
        await Treasury.ConfirmAccount(second, village);
        string settlement = await treasury.Settle();
        await Treasury.ApproveSettlement(second, settlement);
        string payout = await treasury.Prepare(settlement);
        Treasury.ShouldBeForTheBank(await treasury.BankFile(), "47.80");
        await treasury.PayAndAcknowledge($"bank {village}");
        return payout;
    }
}
