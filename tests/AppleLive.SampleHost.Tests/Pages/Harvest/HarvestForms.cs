namespace AppleLive.SampleHost.Tests.Pages.Harvest;

/// <summary>What people type and tap on the pages of growers and lots; complete and right.</summary>
internal static class HarvestForms
{
    public const string Village = "140829103209";

    public const string Liaison = "liaison-140829103209";

    /// <summary>A liaison of another village.</summary>
    public const string Stranger = "liaison-140829103221";

    public static (string, string)[] Grower(string name, string phone = "13800009901") =>
        [("Form.Name", name), ("Form.Phone", phone), ("Form.Agreed", "true")];

    public static (string, string)[] Lot(string quantity = "300") =>
        [("Form.Variety", "嘎啦"), ("Form.Grade", "GB/T 10651-2008|一等品"), ("Form.Size", "75"), ("Form.Quantity", quantity)];

    public static (string, string)[] Sheet { get; } =
        [("Form.Weighed", "true"), ("Form.IdentitySeen", "true"), ("Form.CertificateSeen", "true"), ("Form.Brix", "13.8")];

    /// <summary>Registers a grower as the village's liaison and opens his page.</summary>
    public static async Task<BrowserPage> Registered(this Browser liaison, string name, string phone = "13800009901")
    {
        BrowserPage form = await liaison.Get("/work/growers/new");
        return await liaison.Followed(await liaison.Send(form.Form(), Grower(name, phone)));
    }

    /// <summary>Registers a lot for a grower of the page and opens the lot's page.</summary>
    public static async Task<BrowserPage> WithLot(this Browser liaison, BrowserPage grower, string quantity = "300")
    {
        BrowserPage form = await liaison.Get(grower.Link("/work/lots/new"));
        return await liaison.Followed(await liaison.Send(form.Form(), Lot(quantity)));
    }

    /// <summary>Goes where a form that was done leads.</summary>
    public static Task<BrowserPage> Followed(this Browser browser, BrowserPage done) =>
        browser.Get(done.Location ?? throw new ShouldAssertException($"{done.Status}: {string.Join(" / ", done.Errors)}"));

    /// <summary>The first link of the page that begins so.</summary>
    public static string Link(this BrowserPage page, string start) =>
        page.Html.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!).First(link => link.StartsWith(start, StringComparison.Ordinal));

    /// <summary>The lines of the main part, as one reads them.</summary>
    public static string Content(this BrowserPage page) => page.Html.QuerySelector("main")!.TextContent;
}
