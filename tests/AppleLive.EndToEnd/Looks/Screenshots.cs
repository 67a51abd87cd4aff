using AppleLive.EndToEnd.Browsing;
using AppleLive.EndToEnd.Hosts;
using AppleLive.EndToEnd.Pages;
using Microsoft.Playwright;

namespace AppleLive.EndToEnd.Looks;

/// <summary><c>screenshots FOLDER [PART…]</c>: writes every page as a picture, in both languages and schemes, on a phone, on a laptop and, where people print it, on paper.</summary>
internal static class Screenshots
{
    private static readonly Device[] Devices =
        [.. from device in new[] { Device.Phone, Device.Laptop }
            from language in new[] { "zh-CN", "en" }
            from dark in new[] { false, true }
            select device with { Language = language, Dark = dark }];

    private static readonly Device[] Printers = [.. from language in new[] { "zh-CN", "en" } select Device.Laptop with { Language = language }];

    // Pictures further down are for readers who come near them; a picture of the whole page comes near all of them.
    private const string WithPictures = """
        () => {
          for (const picture of document.images) picture.loading = "eager";
          return Promise.allSettled([...document.images].map(picture => picture.decode()));
        }
        """;

    // What can be stopped is under way; its outcome is what one wants to see.
    private const string AtRest = """() => !document.querySelector("[data-cancel]:not([hidden])")""";

    private static readonly Margin Margin = new() { Top = "1cm", Right = "1cm", Bottom = "1cm", Left = "1cm" };

    public static async Task<int> Take(string[] arguments)
    {
        if (arguments is not [var folder, .. var parts] || Chromium.Path is null)
        {
            await Console.Error.WriteLineAsync("screenshots FOLDER [PART…]: the pictures with every PART in stage and name, such as \"Evening lot-en-360-dark\"; it needs Chromium.");
            return 2;
        }

        var chromium = new Chromium();
        await chromium.InitializeAsync();
        await using (chromium)
        {
            int failed = 0;
            Picture[] wanted = [.. SitePages.All.SelectMany(Pictures).Where(picture => parts.All(picture.ToString().Contains))];
            foreach (IGrouping<Stage, Picture> stage in wanted.GroupBy(picture => picture.Page.Stage))
                failed += await Take(chromium, stage, folder);
            return failed == 0 ? 0 : 1;
        }
    }

    private static IEnumerable<Picture> Pictures(SitePage page) =>
    [
        .. Devices.Select(device => new Picture(page, device)),
        .. page.OnPaper ? Printers.Select(device => new Picture(page, device) { Printed = true }) : [],
    ];

    private static async Task<int> Take(Chromium chromium, IGrouping<Stage, Picture> pictures, string folder)
    {
        await using SeasonHost host = await SeasonHost.At(pictures.Key);
        int failed = 0;
        foreach (IGrouping<SitePage, Picture> page in pictures.GroupBy(picture => picture.Page))
        {
            // One page that cannot be had does not cost the others.
            string? why = await Try(() => Take(chromium, host, page, Path.Combine(folder, pictures.Key.ToString())));
            if (why is not null) failed++;
            await Console.Out.WriteLineAsync(why is null ? $"{page.Key}" : $"{page.Key}: {why}");
        }

        return failed;
    }

    private static async Task Take(Chromium chromium, SeasonHost host, IEnumerable<Picture> pictures, string folder)
    {
        var township = new Township(chromium, host);
        foreach (Picture picture in pictures)
        {
            (SitePage page, Device device) = picture;
            await using Person person = page.Account is { } account ? await township.Staff(account, device) : await township.Visitor(device);
            await page.Open(person, host);
            await person.Page.WaitForFunctionAsync(AtRest);
            await person.Page.EvaluateAsync(WithPictures);
            string path = Path.Combine(folder, picture.Name);
            // Paper as a browser fills it when nobody changes its settings: A4 unless the page asks for another, a margin, no backgrounds.
            if (picture.Printed) await person.Page.PdfAsync(new() { Path = path + ".pdf", Format = PaperFormat.A4, Margin = Margin, PreferCSSPageSize = true });
            else await person.Page.ScreenshotAsync(new() { Path = path + ".png", FullPage = true });
        }
    }

    private static async Task<string?> Try(Func<Task> task)
    {
        try
        {
            await task();
            return null;
        }
        catch (Exception why) when (why is PlaywrightException or TimeoutException or ShouldAssertException)
        {
            return why.Message;
        }
    }

    /// <summary>A page on a device. It is said with its stage, and kept in its stage's folder by its name alone.</summary>
    private sealed record Picture(SitePage Page, Device Device)
    {
        public bool Printed { get; init; }

        public string Name => $"{Page.Name}-{Device.Language}-{(Printed ? "print" : $"{Device.Width}-{(Device.Dark ? "dark" : "light")}")}";

        public override string ToString() => $"{Page.Stage} {Name}";
    }
}
