using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AppleLive.EndToEnd.Browsing;

/// <summary>
/// Somebody with a browser: opens pages, reads, types and taps, and finds things by what is written on them.
/// A key stands for the text in the language of the person's device.
/// </summary>
public sealed class Person : IAsyncDisposable
{
    private Person(IBrowserContext context, IPage page, Watch watch, Words words) => (Context, Page, Watch, Words) = (context, page, watch, words);

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    public Watch Watch { get; }

    public Words Words { get; }

    /// <summary>The path of the page in view.</summary>
    public string Path => new Uri(Page.Url).AbsolutePath;

    public ILocator Main => Page.GetByRole(AriaRole.Main);

    public static async Task<Person> With(IBrowser browser, Uri host, Device device, string? signedIn = null)
    {
        BrowserNewContextOptions options = device.Options(host);
        options.StorageState = signedIn;
        IBrowserContext context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        Watch watch = await Watch.Over(context, host);
        return new Person(context, await context.NewPageAsync(), watch, new Words(device.Language));
    }

    /// <summary>Opens a page that must be there.</summary>
    public async Task Open(string path)
    {
        IResponse response = (await Page.GotoAsync(path))!;
        response.Status.ShouldBeInRange(200, 399, $"{path} answered {response.Status}");
    }

    /// <summary>A button or a link, also one whose picture or figure stands beside the words.</summary>
    public ILocator Thing(string key, params object[] gaps)
    {
        string name = Words[key, gaps];
        return Main.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).Or(Main.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }));
    }

    /// <summary>The field of this label; what stands after the label in brackets does not matter.</summary>
    public ILocator Field(string key, params object[] gaps) =>
        Main.GetByLabel(new Regex($"^{Regex.Escape(Words[key, gaps])}(?: *[(（].*)?$", RegexOptions.None, TimeSpan.FromSeconds(1)));

    public ILocator Group(string key) => Main.GetByRole(AriaRole.Group, new() { Name = Words[key], Exact = true });

    public ILocator Text(string text) => Main.GetByText(text);

    /// <summary>Taps the one button or link of this name.</summary>
    public Task Tap(string key, params object[] gaps) => Thing(key, gaps).ClickAsync();

    /// <summary>Opens what is folded away beneath this line.</summary>
    public Task Unfold(string key, params object[] gaps) => Main.Locator("summary", new() { HasText = Words[key, gaps] }).ClickAsync();

    public Task Fill(string key, string value) => Field(key).FillAsync(value);

    /// <summary>Chooses one of a group of radio buttons.</summary>
    public Task Choose(string key, string option) => Group(key).GetByRole(AriaRole.Radio, new() { Name = option }).First.CheckAsync();

    /// <summary>Chooses a line of a select.</summary>
    public Task Pick(string key, string line) => Field(key).SelectOptionAsync(new SelectOptionValue { Label = line });

    public Task Tick(string key) => Main.GetByRole(AriaRole.Checkbox, new() { Name = Words[key] }).CheckAsync();

    public Task Sees(string key, params object[] gaps) => Assertions.Expect(Text(Words[key, gaps]).First).ToBeVisibleAsync();

    public Task SeesText(string text) => Assertions.Expect(Text(text).First).ToBeVisibleAsync();

    /// <summary>Tabs on until this has the focus, and shows it.</summary>
    public async Task TabTo(ILocator thing)
    {
        await Assertions.Expect(thing).ToBeVisibleAsync();
        for (int step = 0; step < 150; step++)
        {
            if (await thing.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                // The page may have put the focus there itself; that, too, is seen in a moment.
                await Page.WaitForFunctionAsync($"element => element.isConnected ? ({ShowsFocus})(element) : true", await thing.ElementHandleAsync());
                return;
            }

            await Page.Keyboard.PressAsync("Tab");
        }

        throw new ShouldAssertException($"The tab key does not come to {thing}.");
    }

    /// <summary>Comes to a page whose path has this form; a place stands for an id.</summary>
    public async Task Comes(string path)
    {
        var address = new Regex("^https?://[^/]+" + Place.Replace(path, "[^/?]+") + @"(?:\?.*)?(?:#.*)?$", RegexOptions.None, TimeSpan.FromSeconds(1));
        await Assertions.Expect(Page).ToHaveURLAsync(address, new() { Timeout = Patience });
        // Its scripts have run by then. Its pictures may still be on their way: nobody waits for those.
        await Page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
    }

    /// <summary>Lets the demo's time pass by one of the ribbon's buttons.</summary>
    public async Task Wait(string key)
    {
        await Open("/");
        await Page.GetByRole(AriaRole.Button, new() { Name = Words[key], Exact = true }).ClickAsync();
    }

    /// <summary>Sends the page's main form as it stands, past what the browser itself would object to.</summary>
    public async Task SendEmpty()
    {
        await Page.Locator("main form[method=post]").Last.EvaluateAsync("form => { form.noValidate = true; form.requestSubmit(); }");
        await Assertions.Expect(Page.Locator(".error-summary")).ToBeVisibleAsync();
        await Page.WaitForLoadStateAsync();
    }

    public ValueTask DisposeAsync() => Context.DisposeAsync();

    private const float Patience = 20_000;

    private const string ShowsFocus = """
        element => {
          const shows = part => { const style = getComputedStyle(part); return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2; };
          return shows(element) || [...(element.labels ?? [])].some(shows) || shows(element.parentElement);
        }
        """;

    private static readonly Regex Place = new("{[a-z-]+}", RegexOptions.None, TimeSpan.FromSeconds(1));
}
