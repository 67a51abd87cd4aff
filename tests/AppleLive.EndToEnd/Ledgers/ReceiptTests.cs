using System.Text;
using System.Text.Json.Nodes;
using AppleLive.EndToEnd.Browsing;
using AppleLive.EndToEnd.Pages;
using AppleLive.EndToEnd.Rooms;
using AppleLive.EndToEnd.Seasons;
using Microsoft.Playwright;

namespace AppleLive.EndToEnd.Ledgers;

/// <summary>A buyer checks what became of the order, with nothing but a phone.</summary>
public sealed class ReceiptTests(Chromium chromium, StagedHost staged) : RoomTest(chromium, staged), IClassFixture<StagedHost>
{
    [Fact]
    public async Task A_buyer_follows_the_receipt_to_the_record_and_sees_it_proven_and_then_sees_a_host_that_lies()
    {
        Person buyer = await Township.Visitor(Device.Phone);
        ILocator record = await Order(buyer);

        await record.ClickAsync();
        await buyer.Comes("/ledger/records/{index}");
        await buyer.Tap("ledger.check.browser");
        await buyer.Comes("/ledger/verify");
        await SeesVerdict(buyer, "verify.proven");
        await buyer.Sees("verify.proven.record");

        // The host now gives another record than it signed.
        buyer.Watch.Forgiving = true;
        await buyer.Context.RouteAsync("**/ledger/tile/entries/**", Alter);
        await buyer.Page.ReloadAsync();
        await SeesVerdict(buyer, "verify.broken");
        await buyer.Sees("verify.fault.record-altered");
    }

    [Fact]
    public async Task The_receipt_is_a_proof_that_other_programs_read()
    {
        Person buyer = await Township.Visitor(Device.Phone);
        _ = await Order(buyer);

        IAPIResponse file = await buyer.Page.APIRequest.GetAsync($"{buyer.Path}?handler=Receipt");

        (await file.TextAsync()).ShouldStartWith("c2sp.org/tlog-proof@v1\nextra ");
        file.Headers["content-disposition"].ShouldContain(".tlog-proof");
    }

    [Fact]
    public async Task A_receipt_is_proven_with_the_buyer_it_opens()
    {
        Person buyer = await Township.Visitor(Device.Phone);
        string receipt = await Receipt(buyer);

        await Check(buyer, receipt);

        await SeesVerdict(buyer, "verify.proven");
        await buyer.Sees("verify.proven.receipt");
        await buyer.SeesText("\"name\": \"王小明\"");
    }

    [Theory]
    [InlineData("王小明", "王大明", "verify.fault.receipt-opens-not")]
    [InlineData("order.confirmed", "order.cancelled", "verify.fault.receipt-unproven")]
    public async Task An_edited_receipt_proves_nothing(string part, string instead, string fault)
    {
        Person buyer = await Township.Visitor(Device.Phone);
        string[] lines = (await Receipt(buyer)).Split('\n');
        JsonObject extra = JsonNode.Parse(Convert.FromBase64String(lines[1]["extra ".Length..]))!.AsObject();
        extra["record"] = Edit((string)extra["record"]!, part, instead);
        string edited = extra.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).Replace(part, instead, StringComparison.Ordinal);
        lines[1] = "extra " + Convert.ToBase64String(Encoding.UTF8.GetBytes(edited));

        await Check(buyer, string.Join('\n', lines));

        await SeesVerdict(buyer, "verify.unsure");
        await buyer.Sees(fault);
    }

    [Fact]
    public async Task A_file_that_is_no_receipt_is_told()
    {
        Person buyer = await Township.Visitor(Device.Phone);

        await Check(buyer, "c2sp.org/tlog-proof@v1\nindex 01\n\nnothing\n");

        await SeesVerdict(buyer, "verify.unsure");
        await buyer.Sees("verify.fault.receipt-malformed");
    }

    private static string Edit(string base64, string part, string instead) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Convert.FromBase64String(base64)).Replace(part, instead, StringComparison.Ordinal)));

    private static async Task Check(Person buyer, string receipt)
    {
        await buyer.Open("/ledger/verify");
        await buyer.Field("verify.receipt").SetInputFilesAsync(new FilePayload { Name = "order.tlog-proof", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(receipt) });
        await buyer.Tap("verify.start");
    }

    private async Task<string> Receipt(Person buyer)
    {
        _ = await Order(buyer);
        return await (await buyer.Page.APIRequest.GetAsync($"{buyer.Path}?handler=Receipt")).TextAsync();
    }

    /// <summary>Orders, and waits until the order stands in the ledger.</summary>
    private async Task<ILocator> Order(Person buyer)
    {
        await buyer.Open(Sheet);
        await new Market(buyer).FillIn(1);
        await buyer.Tap("buy.submit");
        await buyer.Comes("/orders/{id}/{token}");
        ILocator record = buyer.Main.Locator("a[href^='/ledger/records/']").First;
        for (int tries = 0; tries < 100 && await record.CountAsync() == 0; tries++) await buyer.Page.ReloadAsync();
        await Assertions.Expect(record).ToBeVisibleAsync();
        return record;
    }

    private static Task SeesVerdict(Person buyer, string key) =>
        Assertions.Expect(buyer.Main.GetByRole(AriaRole.Heading, new() { Name = buyer.Words[key], Exact = true })).ToBeVisibleAsync();

    private static async Task Alter(IRoute route)
    {
        IAPIResponse answer = await route.FetchAsync();
        byte[] bytes = await answer.BodyAsync();
        for (int at = 2; at < bytes.Length; at += 2 + ((bytes[at - 2] << 8) | bytes[at - 1])) bytes[at + 1] ^= 1;
        await route.FulfillAsync(new() { Response = answer, BodyBytes = bytes });
    }
}
