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
