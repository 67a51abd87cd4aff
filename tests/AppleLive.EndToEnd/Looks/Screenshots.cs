using AppleLive.EndToEnd.Browsing;
using AppleLive.EndToEnd.Hosts;
using AppleLive.EndToEnd.Pages;

namespace AppleLive.EndToEnd.Looks;

/// <summary><c>screenshots FOLDER [PART]</c>: writes every page as a picture, in both languages and schemes, on a phone and on a laptop.</summary>
internal static class Screenshots
{
    private static readonly Device[] Devices =
        [.. from device in new[] { Device.Phone, Device.Laptop }
            from language in new[] { "zh-CN", "en" }
            from dark in new[] { false, true }
            select device with { Language = language, Dark = dark }];

    // Pictures further down are for readers who come near them; a picture of the whole page comes near all of them.
    private const string WithPictures = """
        () => {
          for (const picture of document.images) picture.loading = "eager";
          return Promise.allSettled([...document.images].map(picture => picture.decode()));
        }
        """;

    public static async Task<int> Take(string[] arguments)
    {
        if (arguments is not [var folder, .. var part] || Chromium.Path is null)
        {
            await Console.Error.WriteLineAsync("screenshots FOLDER [PART]: the pages whose stage and name have PART in them; it needs Chromium.");
            return 2;
        }

        var chromium = new Chromium();
        await chromium.InitializeAsync();
        await using (chromium)
        {
            int failed = 0;
            foreach (IGrouping<Stage, SitePage> stage in SitePages.All.Where(page => part.All(page.ToString().Contains)).GroupBy(page => page.Stage))
                failed += await Take(chromium, stage, folder);
            return failed == 0 ? 0 : 1;
        }
    }

    private static async Task<int> Take(Chromium chromium, IGrouping<Stage, SitePage> pages, string folder)
    {
        using SeasonHost host = await SeasonHost.At(pages.Key);
        int failed = 0;
        foreach (SitePage page in pages)
        {
            // One page that cannot be had does not cost the others.
            string? why = await Try(() => Take(chromium, host, page, Path.Combine(folder, pages.Key.ToString())));
            if (why is not null) failed++;
            await Console.Out.WriteLineAsync(why is null ? $"{page}" : $"{page}: {why}");
        }

        return failed;
    }

    private static async Task Take(Chromium chromium, SeasonHost host, SitePage page, string folder)
    {
        var township = new Township(chromium, host);
        foreach (Device device in Devices)
        {
            await using Person person = page.Account is { } account ? await township.Staff(account, device) : await township.Visitor(device);
            await page.Open(person, host);
            await person.Page.EvaluateAsync(WithPictures);
            string name = $"{page.Name}-{device.Language}-{device.Width}-{(device.Dark ? "dark" : "light")}.png";
            await person.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name), FullPage = true });
        }
    }

    private static async Task<string?> Try(Func<Task> task)
    {
        try
        {
            await task();
            return null;
        }
        catch (Exception why) when (why is Microsoft.Playwright.PlaywrightException or TimeoutException or ShouldAssertException)
        {
            return why.Message;
        }
    }
}
