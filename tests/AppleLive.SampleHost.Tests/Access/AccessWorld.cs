using System.Text.Json.Nodes;
using AppleLive.SampleHost.Demo;
using AppleLive.SampleHost.Tests.Http;
using AppleLive.Transparency;
using Microsoft.Extensions.DependencyInjection;

namespace AppleLive.SampleHost.Tests.Access;

/// <summary>A village in the middle of its season: one of everything that can be called about.</summary>
internal sealed record AccessWorld(
    string Grower, string Lot, string Listing, string Livestream, BoughtOrder Order, string Waiting, string BankLine, string Refund, string Settlement, string Payout, string Announcement,
    string Consultation, string ConsultationToken);

/// <summary>Prepares the village's season up to its payout, and fresh claims, as each claim can be closed only once.</summary>
internal sealed class AccessFixture : IAsyncLifetime
{
    private const string Village = Trade.Village;

    private readonly BusyHost _host = new();

    public Trade Trade { get; private set; } = null!;

    /// <summary>Gives every record its place in the ledger and publishes it.</summary>
    public Task Integrate() => _host.Services.GetRequiredService<Integrator>().IntegrateAsync(TestContext.Current.CancellationToken);

    /// <summary>With grower1 as its grower.</summary>
    public AccessWorld Own { get; private set; } = null!;

    /// <summary>A lot's grower of the same village who is somebody else.</summary>
    public string OtherGrower { get; private set; } = "";

    /// <summary>The payout of the other village.</summary>
    public AccessWorld Other { get; private set; } = null!;

    // A listing that nobody closes: what claims are about is bought here.
    private string _shop = "";

    public async ValueTask InitializeAsync()
    {
        Trade = new Trade(_host.Visitor());
        Own = await World(Village, DemoPeople.Person(DemoPeople.Grower1).ToString(), "13800138000");
        Other = await World(Trade.Other, null, "13800138009");
        OtherGrower = await Trade.Grower(Village, "13800138001");
        _shop = await Trade.Listing(Bodies.Listing(Own.Lot, 400_000, perBuyer: 160), onSale: true);
    }

    public ValueTask DisposeAsync()
    {
        _host.Dispose();
        return ValueTask.CompletedTask;
    }

    public async Task<string> Claim(BoughtOrder? about = null)
    {
        BoughtOrder order = about ?? await Delivered(Village, _shop);
        return (await Trade.Holder(order).Post($"/api/v1/orders/{order.Id}/claims", Bodies.Text("text", "two are rotten"))).Id("claim");
    }

    public async Task<(BoughtOrder Order, string Claim)> ClaimedOrder()
    {
        BoughtOrder order = await Delivered(Village, _shop);
        return (order, await Claim(order));
    }

    public async Task<string> ClaimAtStation()
    {
        string claim = await Claim();
        _ = (await (await Trade.Liaison(Village)).Post($"/api/v1/claims/{claim}/escalation")).Good;
        return claim;
    }

    private async Task<AccessWorld> World(string village, string? person, string phone)
    {
        string grower = await Trade.Grower(village, phone, person);
        string lot = await Trade.AttestedLot(village, grower, 1_000_000);
        string listing = await Trade.Listing(Bodies.Listing(lot, 400_000, perBuyer: 160));
        string livestream = await Trade.Livestream(listing);
        Caller officer = await Trade.Officer();
        _ = (await officer.Post($"/api/v1/livestreams/{livestream}/start")).Good;
        BoughtOrder order = await Delivered(village, listing);
        string refund = await PromisedRefund(village, await Delivered(village, listing));
        await Trade.Wait("P3D");
        Answer asked = (await Trade.Visitor.Post("/api/v1/consultations", new JsonObject { ["question"] = "When?", ["village"] = village })).Good;
        string settlement = (await Trade.Settle(await Trade.Accountant(village), village)).Id("settlement");
        _ = (await officer.Post($"/api/v1/settlements/{settlement}/approval")).Good;
        Answer payouts = (await (await Trade.Accountant(village)).Post($"/api/v1/settlements/{settlement}/payouts")).Good;
        return new AccessWorld(
            grower, lot, listing, livestream, order, await WaitingPayment(village, listing, order), await BankLine(village), refund, settlement, payouts["payouts"][0].GetProperty("payout").GetString()!,
            (await officer.Post("/api/v1/announcements", new JsonObject { ["title"] = "Opening", ["body"] = "Tonight." })).Id("announcement"),
            asked.Id("consultation"), asked.Id("token"));
    }

    private async Task<BoughtOrder> Delivered(string village, string listing)
    {
        BoughtOrder order = await Trade.Order(Bodies.Order(null, (listing, 1)));
        await Trade.Pay(village, order);
        await Trade.Deliver(village, order);
        return order;
    }

    private async Task<string> BankLine(string village)
    {
        Caller accountant = await Trade.Accountant(village);
        _ = (await accountant.Post("/api/v1/bank-statements", Bodies.BankStatement(village))).Good;
        return (await accountant.Get($"/api/v1/bank-lines?village={village}"))["lines"][0].GetProperty("line").GetString()!;
    }

    // One slip for two orders needs a second person.
    private async Task<string> WaitingPayment(string village, string listing, BoughtOrder paid)
    {
        BoughtOrder order = await Trade.Order(Bodies.Order(null, (listing, 1)));
        JsonObject payment = Bodies.Payment(order.TotalFen, $"slip {paid.Number}");
        payment["sameSlip"] = true;
        return (await (await Trade.Accountant(village)).Post($"/api/v1/orders/{order.Id}/payments", payment)).Id("payment");
    }

    private async Task<string> PromisedRefund(string village, BoughtOrder order)
    {
        string claim = await Claim(order);
        _ = (await (await Trade.Liaison(village)).Post($"/api/v1/claims/{claim}/agreement", Bodies.Payment(100))).Good;
        return (await Trade.Holder(order).Get($"/api/v1/orders/{order.Id}"))["refunds"][0].GetProperty("refund").GetString()!;
    }
}
