using System.Text.Json.Nodes;
using AppleLive.SampleHost.Demo;
using AppleLive.SampleHost.Tests.Http;

namespace AppleLive.SampleHost.Tests.Access;

/// <summary>Calls an endpoint as somebody, with a request that is as right as it can be.</summary>
internal sealed class AccessCalls(AccessFixture fixture)
{
    private readonly Trade _trade = fixture.Trade;
    private readonly AccessWorld _own = fixture.Own, _other = fixture.Other;

    public async Task<int> Call(AccessRow row, Who who)
    {
        Caller caller = await CallerOf(row, who);
        string id = await IdOf(row, who), claim = "";
        if (row.Path.Contains("{claim}", StringComparison.Ordinal))
        {
            (BoughtOrder order, claim) = await fixture.ClaimedOrder();
            id = order.Id;
            if (who == Who.Token) caller = caller with { Token = order.Token };
        }

        // A receipt is there once the order's record is published.
        if (row.Path.EndsWith("/receipt", StringComparison.Ordinal)) await fixture.Integrate();
        string path = row.Path.Replace("{index}", "0", StringComparison.Ordinal).Replace("{path}", "entries/000.p/1", StringComparison.Ordinal).Replace("{code}", Trade.Village, StringComparison.Ordinal)
            .Replace("{id}", id, StringComparison.Ordinal).Replace("{claim}", claim, StringComparison.Ordinal);
        if (row.Method == "GET" && path is "/api/v1/orders" or "/api/v1/payments/open" or "/api/v1/bank-lines" or "/api/v1/consultations/waiting") path += $"?village={Trade.Village}";
        JsonObject? body = row.Method == "GET" ? null : await BodyOf(row, who);
        HttpContent? content = path.EndsWith("/photos", StringComparison.Ordinal) ? Photos() : body is null ? null : Caller.Json(body.ToJsonString());
        using HttpRequestMessage request = caller.Request(
            new HttpMethod(row.Method), path, content, row.Method == "GET" ? null : Guid.NewGuid().ToString());
        // Events have no end; the headers say enough.
        using HttpResponseMessage response = await caller.Http.SendAsync(
            request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }

    private async Task<Caller> CallerOf(AccessRow row, Who who) => who switch
    {
        Who.Nobody => _trade.Visitor,
        Who.GrowerOwn or Who.GrowerOther => await _trade.Staff(DemoPeople.Grower1),
        Who.LiaisonOwn => await _trade.Liaison(Trade.Village),
        Who.LiaisonOther => await _trade.Liaison(Trade.Other),
        Who.Officer => await _trade.Officer(),
        Who.AccountantOwn => await _trade.Accountant(Trade.Village),
        Who.AccountantOther => await _trade.Accountant(Trade.Other),
        Who.Token => _trade.Visitor with { Token = Concept(row) == "consultations" ? _own.ConsultationToken : _own.Order.Token },
        _ => _trade.Visitor with { Token = Concept(row) == "consultations" ? _other.ConsultationToken : _other.Order.Token },
    };

    private async Task<string> IdOf(AccessRow row, Who who) => Concept(row) switch
    {
        "lots" => who == Who.GrowerOther ? _other.Lot : _own.Lot,
        "listings" => _own.Listing,
        "livestreams" => _own.Livestream,
        "growers" => _own.Grower,
        "orders" => _own.Order.Id,
        "payments" => _own.Waiting,
        "bank-lines" => _own.BankLine,
        "money-tasks" or "stray-money" or "provider-entries" => Guid.CreateVersion7().ToString(),
        "refunds" => _own.Refund,
        "settlements" => _own.Settlement,
        "payouts" => who == Who.GrowerOther ? _other.Payout : _own.Payout,
        "announcements" => _own.Announcement,
        "consultations" => _own.Consultation,
        "claims" => row.Standing == "station" ? await fixture.ClaimAtStation() : await fixture.Claim(),
        _ => "",
    };

    private async Task<JsonObject?> BodyOf(AccessRow row, Who who) => $"{Concept(row)}/{row.Path.Split('/')[^1]}" switch
    {
        "session/session" => new JsonObject { ["userName"] = DemoPeople.Officer2, ["password"] = DemoAccounts.Password },
        "demo/clock" => Bodies.Text("advance", "PT1S"),
        "growers/growers" => Bodies.Grower(Trade.Village, await _trade.Now(), phone: "13800138003"),
        "lots/lots" => Bodies.Lot(who == Who.GrowerOther ? fixture.OtherGrower : _own.Grower, 1_000, await _trade.Picked()),
        "lots/attestation" => Bodies.Inspection(1_000),
        "lots/rejection" => Bodies.Text("reason", "not as registered"),
        "listings/listings" => Bodies.Listing(_own.Lot, 2_500),
        "listings/price" => new JsonObject { ["priceFen"] = 3_000 },
        "livestreams/livestreams" => Bodies.Livestream((await _trade.Now()).AddMinutes(5), _own.Listing),
        "livestreams/checklist" => Bodies.Checklist(),
        "livestreams/rescheduling" => Time(await _trade.Now()),
        "livestreams/segments" or "livestreams/pin" => Bodies.Text("listing", _own.Listing),
        "livestreams/corrections" => Bodies.Text("text", "The size is 75 mm."),
        "orders/orders" => Bodies.Order(null, (_own.Listing, 1)),
        "orders/claims" => Bodies.Text("text", "two are rotten"),
        "orders/amendment" => new JsonObject { ["lines"] = new JsonArray(new JsonObject { ["listing"] = _own.Listing, ["boxes"] = 0 }) },
        "orders/payments" => Bodies.Payment(_own.Order.TotalFen),
        "orders/refunds" => Bodies.Refund(1),
        "orders/return" => Bodies.Payment(1),
        "bank-statements/bank-statements" => Bodies.BankStatement(Trade.Village),
        "bank-lines/clear" => Bodies.Village(Trade.Village),
        "bank-lines/confirmation" => [],
        "money-tasks/resolution" => Bodies.Text("note", "looked at"),
        "provider-movements/entry" => Bodies.Text("kind", "fee"),
        "payments/rejection" => Bodies.Text("reason", "it did not come"),
        "orders/shipment" => Bodies.Shipment(null),
        "claims/replies" or "claims/rejection" => Bodies.Text("text", "We look into it."),
        "claims/agreement" => Bodies.Payment(10),
        "settlements/settlements" => Bodies.Village(Trade.Village),
        "payouts/paid" => Bodies.Text("reference", "bank 1"),
        "payouts/disbursements" => Bodies.Text("grower", who == Who.GrowerOther ? _other.Grower : _own.Grower),
        "announcements/announcements" => new JsonObject { ["title"] = "Opening", ["body"] = "Tonight." },
        "consultations/consultations" => Bodies.Text("question", "When do you ship?"),
        "consultations/answer" => Bodies.Text("answer", "On Monday."),
        "consultations/publication" => new JsonObject { ["question"] = "When?", ["answer"] = "On Monday." },
        _ => null,
    };

    // No photo at all: who may not add one is not told so.
    private static MultipartFormDataContent Photos() => new() { { new ByteArrayContent([1, 2, 3]), "photos", "apple.jpg" } };

    private static JsonObject Time(DateTimeOffset now)
    {
        JsonObject time = Bodies.Livestream(now.AddHours(1));
        time.Remove("title");
        time.Remove("listings");
        return time;
    }

    // /api/v1/{concept}/…
    private static string Concept(AccessRow row) => row.Path.StartsWith("/api/", StringComparison.Ordinal) ? row.Path.Split('/')[3] : "";
}
