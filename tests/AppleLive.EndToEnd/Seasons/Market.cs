using AppleLive.EndToEnd.Browsing;
using Microsoft.Playwright;

namespace AppleLive.EndToEnd.Seasons;

/// <summary>What a buyer does.</summary>
internal sealed class Market(Person buyer)
{
    private static int _buyers;

    /// <summary>A mobile number nobody else has, so that nobody meets another's limit of boxes.</summary>
    public static string Phone() => $"139{Interlocked.Increment(ref _buyers):D8}";

    /// <summary>The sheet over the live room, where scripts run.</summary>
    private ILocator Sheet => buyer.Page.GetByRole(AriaRole.Dialog);

    /// <summary>Orders without leaving the live room, and answers the path of the private page.</summary>
    public async Task<string> OrderInRoom(string room, string listing, int boxes)
    {
        await buyer.Open(room);
        await OpenSheet(listing);
        await FillIn(boxes);
        await buyer.Tap("buy.submit");
        return await PrivatePage();
    }

    public async Task OpenSheet(string listing)
    {
        await buyer.Tap("room.order", listing);
        await Assertions.Expect(Sheet).ToBeVisibleAsync();
    }

    public async Task FillIn(int boxes)
    {
        await buyer.Fill("buy.boxes", boxes.ToString());
        await buyer.Fill("buy.name", "王小明");
        await buyer.Fill("buy.phone", Phone());
        await buyer.Fill("buy.province", "山西省");
        await buyer.Fill("buy.city", "运城市");
        await buyer.Fill("buy.district", "盐湖区");
        await buyer.Fill("buy.detail", "解放路 1 号");
    }

    /// <summary>Reads the private link of the order just placed.</summary>
    public async Task<string> PrivatePage()
    {
        ILocator link = buyer.Field("buy.keep.link");
        await Assertions.Expect(link).ToBeVisibleAsync();
        return new Uri(await link.InputValueAsync()).AbsolutePath;
    }

    public async Task<string> NumberOf(string order)
    {
        await buyer.Open(order);
        string heading = await buyer.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync();
        return heading.Split(' ')[^1];
    }
}
