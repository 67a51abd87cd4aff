using AppleLive.EndToEnd.Browsing;
using AppleLive.EndToEnd.Pages;
using AppleLive.EndToEnd.Seasons;
using Microsoft.Playwright;

namespace AppleLive.EndToEnd.Rooms;

/// <summary>Ordering, as hands and browsers really do it.</summary>
public sealed class OrderTests(Chromium chromium, StagedHost staged) : RoomTest(chromium, staged), IClassFixture<StagedHost>
{
    [Fact]
    public async Task A_buyer_orders_without_leaving_the_room()
    {
        long before = await Stock();
        Person buyer = await Township.Visitor(Device.Laptop);

        string order = await new Market(buyer).OrderInRoom(Room, Title, 1);

        buyer.Path.ShouldBe(Room);
        order.ShouldStartWith("/orders/");
        (await Stock()).ShouldBe(before - 1);
    }

    [Fact]
    public async Task A_buyer_orders_without_scripts()
    {
        long before = await Stock();
        Person buyer = await Township.Visitor(Device.Phone with { Scripts = false });
        var market = new Market(buyer);

        await buyer.Open(Room);
        await buyer.Tap("room.order", Title);
        await market.FillIn(2);
        await buyer.Tap("buy.submit");
        await buyer.Comes("/orders/{id}/{token}");

        (await market.PrivatePage()).ShouldBe(buyer.Path);
        (await Stock()).ShouldBe(before - 2);
    }

    [Fact]
    public async Task A_double_tap_orders_once()
    {
        long before = await Stock();
        Person buyer = await Township.Visitor(Device.Phone);

        await buyer.Open(Sheet);
        await new Market(buyer).FillIn(1);
        await buyer.Thing("buy.submit").DblClickAsync();
        await buyer.Comes("/orders/{id}/{token}");

        (await Stock()).ShouldBe(before - 1);
    }

    [Fact]
    public async Task A_double_tap_orders_once_without_scripts()
    {
        long before = await Stock();
        Person buyer = await Township.Visitor(Device.Phone with { Scripts = false });

        await buyer.Open(Sheet);
        await new Market(buyer).FillIn(1);
        await buyer.Thing("buy.submit").DblClickAsync();
        await buyer.Comes("/orders/{id}/{token}");

        (await Stock()).ShouldBe(before - 1);
    }

    [Fact]
    public Task Going_back_and_sending_the_same_form_again_does_not_order_twice() => GoBackAndSendAgain(Device.Phone);

    // Without a script nothing but the address of the page knows, on going back, that this form was sent before.
    [Fact]
    public Task Going_back_and_sending_the_same_form_again_does_not_order_twice_without_scripts() => GoBackAndSendAgain(Device.Phone with { Scripts = false });

    [Fact]
    public async Task Opening_the_sheet_again_makes_another_order()
    {
        long before = await Stock();
        Person buyer = await Township.Visitor(Device.Phone with { Scripts = false });

        string first = await OrderOne(buyer);
        string second = await OrderOne(buyer);

        second.ShouldNotBe(first);
        (await Stock()).ShouldBe(before - 2);
    }

    [Fact]
    public async Task What_is_wrong_is_said_in_the_readers_language_and_what_was_typed_is_kept()
    {
        foreach (Device device in new[] { Device.Phone, Device.Laptop })
        {
            Person buyer = await Township.Visitor(device);
            await buyer.Open(Sheet);
            await buyer.Fill("buy.name", "王小明");
            await buyer.Fill("buy.phone", "12345");
            await buyer.Tap("buy.submit");

            ILocator summary = buyer.Main.GetByRole(AriaRole.Alert);
            await Assertions.Expect(summary).ToBeFocusedAsync();
            await Assertions.Expect(summary).ToContainTextAsync(buyer.Words["form.errors"]);
            (await summary.InnerTextAsync()).Any(letter => letter is >= '一' and <= '鿿').ShouldBe(device.Language == "zh-CN");
            (await buyer.Field("buy.name").InputValueAsync()).ShouldBe("王小明");
            (await buyer.Field("buy.phone").InputValueAsync()).ShouldBe("12345");
            await summary.Locator("a[href='#form-phone']").ClickAsync();
            await Assertions.Expect(buyer.Field("buy.phone")).ToBeFocusedAsync();
        }
    }

    private async Task GoBackAndSendAgain(Device device)
    {
        long before = await Stock();
        Person buyer = await Township.Visitor(device);
        string order = await OrderOne(buyer);

        await buyer.Page.GoBackAsync();
        (await buyer.Field("buy.name").InputValueAsync()).ShouldBe("王小明");
        await buyer.Tap("buy.submit");
        await buyer.Comes("/orders/{id}/{token}");

        buyer.Path.ShouldBe(order);
        (await Stock()).ShouldBe(before - 1);
    }

    private async Task<string> OrderOne(Person buyer)
    {
        await buyer.Open(Sheet);
        await new Market(buyer).FillIn(1);
        await buyer.Tap("buy.submit");
        await buyer.Comes("/orders/{id}/{token}");
        return buyer.Path;
    }
}
