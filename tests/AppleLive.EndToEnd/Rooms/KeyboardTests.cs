using AppleLive.EndToEnd.Browsing;
using AppleLive.EndToEnd.Pages;
using AppleLive.EndToEnd.Seasons;
using Microsoft.Playwright;

namespace AppleLive.EndToEnd.Rooms;

/// <summary>Ordering and hosting with nothing but a keyboard.</summary>
public sealed class KeyboardTests(Chromium chromium, StagedHost staged) : RoomTest(chromium, staged), IClassFixture<StagedHost>
{
    [Fact]
    public async Task A_buyer_orders_with_the_keyboard()
    {
        long before = await Stock();
        Person buyer = await Township.Visitor(Device.Laptop);
        await buyer.Open(Room);
        await buyer.Sees("room.line.live");

        await buyer.TabTo(buyer.Thing("room.order", Title));
        await buyer.Page.Keyboard.PressAsync("Enter");
        await Type(buyer, "buy.name", "王小明");
        await Type(buyer, "buy.phone", Market.Phone());
        await Type(buyer, "buy.province", "山西省");
        await Type(buyer, "buy.city", "运城市");
        await Type(buyer, "buy.district", "盐湖区");
        await Type(buyer, "buy.detail", "解放路 1 号");
        await buyer.TabTo(buyer.Thing("buy.submit"));
        await buyer.Page.Keyboard.PressAsync("Enter");
        _ = await new Market(buyer).PrivatePage();
        await buyer.Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(buyer.Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await Assertions.Expect(buyer.Thing("room.order", Title)).ToBeFocusedAsync();
        (await Stock()).ShouldBe(before - 1);
    }

    [Fact]
    public async Task An_officer_hosts_with_the_keyboard()
    {
        Person officer = await Township.Staff("officer1", Device.Laptop);
        await officer.Open($"/work/livestreams/{Host.Known["livestream"]}/console");
        await officer.Sees("console.line.live");

        await officer.Page.Keyboard.PressAsync("2");
        await officer.Sees("console.place", 2, 7);
        await officer.Page.Keyboard.PressAsync("e");
        await officer.Sees("console.segment.done");
        await officer.Page.Keyboard.PressAsync("p");
        await officer.Sees("console.pin.done");
        await officer.TabTo(officer.Thing("listing.pause"));
        await officer.Page.Keyboard.PressAsync("Enter");
        await officer.Sees("listing.pause.done");
        await officer.TabTo(officer.Thing("listing.resume"));
        await officer.Page.Keyboard.PressAsync("Enter");
        await officer.Sees("listing.resume.done");
    }

    private static async Task Type(Person person, string key, string text)
    {
        await person.TabTo(person.Field(key));
        await person.Page.Keyboard.PressAsync("ControlOrMeta+A");
        await person.Page.Keyboard.InsertTextAsync(text);
    }
}
