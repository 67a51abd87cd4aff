using Microsoft.Playwright;

namespace AppleLive.EndToEnd.Browsing;

/// <summary>Somebody with a browser: opens pages, reads, types and taps, and finds things by what is written on them.</summary>
public sealed class Person : IAsyncDisposable
{
    private Person(IBrowserContext context, IPage page, Watch watch) => (Context, Page, Watch) = (context, page, watch);

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    public Watch Watch { get; }

    /// <summary>The path of the page in view.</summary>
    public string Path => new Uri(Page.Url).AbsolutePath;

    public static async Task<Person> With(IBrowser browser, Uri host, Device device, string? signedIn = null)
    {
        BrowserNewContextOptions options = device.Options(host);
        options.StorageState = signedIn;
        IBrowserContext context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(10_000);
        Watch watch = await Watch.Over(context, host);
        return new Person(context, await context.NewPageAsync(), watch);
    }

    /// <summary>Opens a page that must be there.</summary>
    public async Task Open(string path)
    {
        IResponse response = (await Page.GotoAsync(path))!;
        response.Status.ShouldBeInRange(200, 399, $"{path} answered {response.Status}");
    }

    /// <summary>Sends the page's main form as it stands, past what the browser itself would object to.</summary>
    public async Task SendEmpty()
    {
        await Page.Locator("main form[method=post]").Last.EvaluateAsync("form => { form.noValidate = true; form.requestSubmit(); }");
        await Assertions.Expect(Page.Locator(".error-summary")).ToBeVisibleAsync();
    }

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public ILocator Field(string label) => Page.GetByLabel(label, new() { Exact = true });

    public ILocator Text(string text) => Page.GetByText(text);

    /// <summary>Taps the one button or link of this name, and waits until what follows has come.</summary>
    public async Task Tap(string name)
    {
        await Button(name).Or(Link(name)).ClickAsync();
        await Page.WaitForLoadStateAsync();
    }

    public Task Fill(string label, string value) => Field(label).FillAsync(value);

    public Task Choose(string label, string option) => Field(label).SelectOptionAsync(new SelectOptionValue { Label = option });

    public Task Tick(string label) => Field(label).CheckAsync();

    public Task Sees(string text) => Assertions.Expect(Text(text).First).ToBeVisibleAsync();

    public Task SeesHeading(string text) => Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(text);

    public ValueTask DisposeAsync() => Context.DisposeAsync();
}
