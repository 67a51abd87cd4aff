using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using AppleLive.SampleHost.Demo;

namespace AppleLive.SampleHost.Tests.Http;

/// <summary>An order as its buyer holds it.</summary>
internal sealed record BoughtOrder(string Id, string Number, string Token, long TotalFen);

/// <summary>The season's trade over HTTP, by the people whose business each step is.</summary>
internal sealed class Trade(HttpClient http)
{
    /// <summary>The demo leaves these two villages without growers.</summary>
    public const string Village = "140829103226", Other = "140829103225";

    private readonly ConcurrentDictionary<string, Task<string>> _tokens = new(StringComparer.Ordinal);

    public Caller Visitor { get; } = new(http);

    /// <summary>A member of staff, signed in once.</summary>
    public async Task<Caller> Staff(string user) => Visitor with { Token = await _tokens.GetOrAdd(user, SignIn) };

    public Task<Caller> Officer() => Staff(DemoPeople.Officer1);

    public Task<Caller> SecondOfficer() => Staff(DemoPeople.Officer2);

    public Task<Caller> Liaison(string village) => Staff(DemoPeople.Liaison(village));

    public Task<Caller> Accountant(string village) => Staff(DemoPeople.Accountant(village));

    public Caller Holder(BoughtOrder order) => Visitor with { Token = order.Token };

    public async Task<DateTimeOffset> Now() =>
        DateTimeOffset.Parse((await Visitor.Get("/api/v1/season"))["now"].GetString()!, CultureInfo.InvariantCulture);

    public async Task Wait(string duration) => _ = (await Visitor.Post("/api/v1/demo/clock", Bodies.Text("advance", duration))).Good;

    public async Task<string> Grower(string village, string phone = "13800138000", string? person = null, string name = "测试果农")
    {
        JsonObject form = Bodies.Grower(village, await Now(), name, phone);
        if (person is not null) form["person"] = person;
        return (await (await Liaison(village)).Post("/api/v1/growers", form)).Id("grower");
    }

    public async Task<string> RegisteredLot(string village, string grower, long grams) =>
        (await (await Liaison(village)).Post("/api/v1/lots", Bodies.Lot(grower, grams, await Picked()))).Id("lot");

    public async Task<string> AttestedLot(string village, string grower, long grams)
    {
        string lot = await RegisteredLot(village, grower, grams);
        _ = (await (await Officer()).Post($"/api/v1/lots/{lot}/attestation", Bodies.Inspection(grams))).Good;
        _ = (await (await SecondOfficer()).Post($"/api/v1/lots/{lot}/attestation/approval")).Good;
        return lot;
    }

    public async Task<string> Listing(JsonObject form, bool onSale = false)
    {
        Caller officer = await Officer();
        string listing = (await officer.Post("/api/v1/listings", form)).Id("listing");
        _ = (await officer.Post($"/api/v1/listings/{listing}/publication")).Good;
        if (onSale) _ = (await officer.Post($"/api/v1/listings/{listing}/sale")).Good;
        return listing;
    }

    public async Task<string> Livestream(params string[] listings)
    {
        Caller officer = await Officer();
        string livestream = (await officer.Post("/api/v1/livestreams", Bodies.Livestream((await Now()).AddMinutes(5), listings))).Id("livestream");
        _ = (await officer.Post($"/api/v1/livestreams/{livestream}/checklist", Bodies.Checklist())).Good;
        _ = (await (await SecondOfficer()).Post($"/api/v1/livestreams/{livestream}/approval")).Good;
        return livestream;
    }

    public async Task<BoughtOrder> Order(JsonObject form, string? key = null) => Bought(await Visitor.Post("/api/v1/orders", form, key));

    public static BoughtOrder Bought(Answer answer) =>
        new(answer.Id("order"), answer.Id("number"), answer.Id("token"), answer.Number("totalFen"));

    public async Task Pay(string village, BoughtOrder order) =>
        _ = (await (await Accountant(village)).Post($"/api/v1/orders/{order.Id}/payments", Bodies.Payment(order.TotalFen, $"slip {order.Number}"))).Good;

    /// <summary>Packs, ships and delivers the parcel of one village.</summary>
    public async Task Deliver(string village, BoughtOrder order)
    {
        Caller liaison = await Liaison(village);
        _ = (await liaison.Post($"/api/v1/orders/{order.Id}/packing", Bodies.Parcel(village))).Good;
        _ = (await liaison.Post($"/api/v1/orders/{order.Id}/shipment", Bodies.Shipment(village))).Good;
        _ = (await liaison.Post($"/api/v1/orders/{order.Id}/delivery", Bodies.Parcel(village))).Good;
    }

    public static Task<Answer> Settle(Caller by, string village) => by.Post("/api/v1/settlements", Bodies.Village(village));

    public async Task<long> Available(string listing) => (await Visitor.Get($"/api/v1/listings/{listing}")).Number("availableBoxes");

    /// <summary>Sold, refunded, fees, paid out, outstanding.</summary>
    public async Task<long[]> Totals(string village)
    {
        var totals = (await Visitor.Get($"/api/v1/villages/{village}"))["totals"];
        return [.. new[] { "soldFen", "refundedFen", "feesFen", "paidOutFen", "outstandingFen" }.Select(name => totals.GetProperty(name).GetInt64())];
    }

    public async Task<DateOnly> Picked() => DateOnly.FromDateTime((await Now()).UtcDateTime).AddDays(-3);

    private async Task<string> SignIn(string user) =>
        (await Visitor.Post("/api/v1/session", new JsonObject { ["userName"] = user, ["password"] = DemoAccounts.Password })).Id("accessToken");
}
