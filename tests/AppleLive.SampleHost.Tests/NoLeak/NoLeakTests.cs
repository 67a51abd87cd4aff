using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using AppleLive.SampleHost.Demo.Season;
using AppleLive.SampleHost.Tests.Http;

namespace AppleLive.SampleHost.Tests.NoLeak;

public sealed class NoLeakTests
{
    private const string Grower = "欧阳震华果", Buyer = "司徒雪梅子", GrowerPhone = "13877665544", BuyerPhone = "13966554433";
    private const string Detail = "桃花源巷七十三号", Note = "请放门卫老周处", Reason = "箱底压坏了九个", Slip = "回单ZX90817263", Complaint = "第三层全部发霉", Reply = "我们明早上门看";
    private const string Question = "我家欠款何时还清", Bank = "网银流水QW5566778";

    private static readonly string[] Secrets =
    [
        Grower, Buyer, Detail, Note, Reason, Slip, Complaint, Reply, Question, Bank,
        .. new[] { GrowerPhone, BuyerPhone }.Concat(DemoData.Growers.Select(grower => grower.Phone)).Concat(DemoData.Buyers.Select(buyer => buyer.Phone)).SelectMany(Written),
        .. DemoData.Growers.Select(grower => grower.Name).Where(name => name.Length > 2),
        .. DemoData.Buyers.Select(buyer => buyer.Detail),
        "两个碰伤",
    ];

    [Fact]
    public async Task Nothing_personal_lies_open_in_files_logs_or_public_answers()
    {
        using var host = new TalkativeHost();
        var trade = new Trade(host.Visitor());
        string[] refused = [.. await Season(trade)];

        var found = new List<string>();
        (string Place, byte[] Bytes)[] files = [.. Files(host.Data)];
        foreach ((string place, byte[] bytes) in files) found.AddRange(Leaks(place, bytes));
        foreach ((string place, string text) in await PublicAnswers(trade)) found.AddRange(Leaks(place, Encoding.UTF8.GetBytes(text)));
        foreach (string answer in refused) found.AddRange(Leaks("a problem answer", Encoding.UTF8.GetBytes(answer)));
        found.AddRange(Leaks("the logs", Encoding.UTF8.GetBytes(host.Said)));
        foreach (object[] record in new StoreFile(host.Data).Ask("select record from public_records")) found.AddRange(Leaks("a public record", (byte[])record[0]));

        // What is no secret is found, so the search looked at the right places.
        new[] { "applelive.db", "sign-in.db", "demo-clock.json" }.ShouldBeSubsetOf(files.Select(file => file.Place));
        files.Any(file => file.Bytes.AsSpan().IndexOf("张村嘎啦 75# 5 斤装"u8) >= 0).ShouldBeTrue();
        host.Said.ShouldContain("/api/v1/orders");
        found.ShouldBeEmpty();
    }

    [Fact]
    public void A_needle_is_found_in_every_encoding_and_place()
    {
        byte[] hay = new byte[4_099];
        new Random(1).NextBytes(hay);
        Leaks("hay", hay).ShouldBeEmpty();

        foreach (string secret in Secrets)
        {
            foreach ((string name, byte[] needle) in Encodings.Of(secret))
                Leaks("hay", [.. hay[..1_001], .. needle, .. hay[1_001..]]).ShouldNotBeEmpty($"{secret} as {name}");
            for (int before = 0; before < 3; before++)
                Leaks("hay", Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('x', before) + secret + "yz")))).ShouldNotBeEmpty(secret);
        }
    }

    private static async Task<List<string>> Season(Trade trade)
    {
        const string village = Trade.Village;
        Caller liaison = await trade.Liaison(village), accountant = await trade.Accountant(village);
        string grower = await trade.Grower(village, GrowerPhone, name: Grower);
        JsonObject lotForm = Bodies.Lot(grower, 100_000, await trade.Picked(), GrowerPhone);
        lotForm["certificate"]!["promisor"] = Grower;
        string lot = (await liaison.Post("/api/v1/lots", lotForm)).Id("lot");
        _ = (await (await trade.Officer()).Post($"/api/v1/lots/{lot}/attestation", Bodies.Inspection(100_000))).Good;
        _ = (await (await trade.SecondOfficer()).Post($"/api/v1/lots/{lot}/attestation/approval")).Good;
        string listing = await trade.Listing(Bodies.Listing(lot, 50_000), onSale: true);

        BoughtOrder order = await trade.Order(Order(listing));
        _ = (await accountant.Post($"/api/v1/orders/{order.Id}/payments", Bodies.Payment(order.TotalFen, Slip))).Good;
        await trade.Deliver(village, order);
        string claim = (await trade.Holder(order).Post($"/api/v1/orders/{order.Id}/claims", Bodies.Text("text", Complaint))).Id("claim");
        _ = (await liaison.Post($"/api/v1/claims/{claim}/replies", Bodies.Text("text", Reply))).Good;
        _ = (await liaison.Post($"/api/v1/claims/{claim}/agreement", new JsonObject { ["amountFen"] = 100, ["text"] = Reply })).Good;
        _ = (await accountant.Post($"/api/v1/orders/{order.Id}/refunds", Bodies.Refund(50, Reason))).Good;
        _ = (await trade.Visitor.Post("/api/v1/consultations", new JsonObject { ["question"] = Question, ["name"] = Buyer, ["phone"] = BuyerPhone })).Good;
        await trade.Wait("P4D");
        string settlement = (await Trade.Settle(accountant, village)).Id("settlement");
        _ = (await (await trade.Officer()).Post($"/api/v1/settlements/{settlement}/approval")).Good;
        string payout = (await accountant.Post($"/api/v1/settlements/{settlement}/payouts"))["payouts"][0].GetProperty("payout").GetString()!;
        _ = (await accountant.Post($"/api/v1/payouts/{payout}/paid", Bodies.Text("reference", Bank))).Good;

        JsonObject wrong = Order(listing);
        wrong["payment"] = Buyer;
        wrong["buyer"]!["phone"] = BuyerPhone + "0";
        wrong[Detail] = Note;
        return
        [
            (await trade.Visitor.Post("/api/v1/orders", wrong)).Text,
            (await trade.Visitor.Post("/api/v1/orders", Bodies.Text(Buyer, Note))).Text,
            (await trade.Visitor.Post($"/api/v1/orders/{order.Id}/cancel")).Text,
            (await trade.Visitor.Get($"/api/v1/orders/{order.Id}")).Text,
            (await liaison.Post("/api/v1/growers", Bodies.Grower("140829103999", await trade.Now(), Grower, GrowerPhone))).Text,
        ];
    }

    private static JsonObject Order(string listing)
    {
        JsonObject form = Bodies.Order(null, (listing, 2));
        form["note"] = Note;
        form["buyer"]!["name"] = Buyer;
        form["buyer"]!["phone"] = BuyerPhone;
        form["buyer"]!["address"]!["detail"] = Detail;
        return form;
    }

    private static async Task<List<(string Place, string Text)>> PublicAnswers(Trade trade)
    {
        var paths = new List<string>
        {
            "/", "/?culture=en", "/openapi/v1.json", "/health/live", "/health/ready", "/api/v1/season", "/api/v1/villages", $"/api/v1/villages/{Trade.Village}",
            "/api/v1/listings?limit=100", "/api/v1/livestreams?limit=100", "/api/v1/announcements", "/api/v1/consultations",
        };
        var answers = new List<(string, string)>();
        foreach ((string things, string name) in new[] { ("listings", "listing"), ("livestreams", "livestream") })
        {
            foreach (var one in (await trade.Visitor.Get($"/api/v1/{things}?limit=100"))[things].EnumerateArray())
            {
                string path = $"/api/v1/{things}/{one.GetProperty(name).GetString()}";
                paths.Add(path);
                if (things == "livestreams") answers.Add(($"{path}/events", await Snapshot(trade, $"{path}/events")));
            }
        }

        foreach (string path in paths) answers.Add((path, (await trade.Visitor.Get(path)).Good.Text));
        return answers;
    }

    // Five kinds of events stand in the first snapshot; the stream itself has no end.
    private static async Task<string> Snapshot(Trade trade, string path)
    {
        using HttpRequestMessage request = trade.Visitor.Request(HttpMethod.Get, path, null, null);
        using HttpResponseMessage response = await trade.Visitor.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        var text = new StringBuilder();
        for (int events = 0; events < 5;)
        {
            string line = await reader.ReadLineAsync(TestContext.Current.CancellationToken) ?? throw new EndOfStreamException(text.ToString());
            text.AppendLine(line);
            if (line.Length == 0) events++;
        }

        return text.ToString();
    }

    private static IEnumerable<(string Place, byte[] Bytes)> Files(string data)
    {
        string keys = Path.Combine(data, "keys") + Path.DirectorySeparatorChar;
        // A write-ahead log before its database: one that is folded in meanwhile is gone, and read as part of the database.
        foreach (string path in Directory.GetFiles(data, "*", SearchOption.AllDirectories).OrderDescending(StringComparer.Ordinal))
        {
            if (path.StartsWith(keys, StringComparison.Ordinal) || Open(path) is not { } opened) continue;
            using FileStream file = opened;
            using var bytes = new MemoryStream();
            file.CopyTo(bytes);
            yield return (Path.GetFileName(path), bytes.ToArray());
        }
    }

    private static FileStream? Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Leaks(string place, byte[] bytes) =>
        from secret in Secrets
        from encoded in Encodings.Of(secret)
        where bytes.AsSpan().IndexOf(encoded.Bytes) >= 0
        select string.Create(CultureInfo.InvariantCulture, $"{secret} as {encoded.Name} in {place}");

    private static IEnumerable<string> Written(string phone) =>
        [phone, $"+86{phone}", $"{phone[..3]}-{phone[3..7]}-{phone[7..]}", $"{phone[..3]} {phone[3..7]} {phone[7..]}"];
}
