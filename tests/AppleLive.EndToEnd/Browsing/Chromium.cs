using AppleLive.EndToEnd.Browsing;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace AppleLive.EndToEnd.Browsing;

/// <summary>The machine's own Chromium, started once for all tests. Playwright brings the driver, never a browser.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Missing = "There is no Chromium on this machine: apt-get install chromium fonts-noto-cjk";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _driver;
    private IBrowser? _browser;

    /// <summary>Where it is, or nothing where it is missing.</summary>
    public static string? Path { get; } = Find();

    public IBrowser Browser
    {
        get
        {
            if (_browser is null) Assert.Skip(Missing);
            return _browser;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (Path is null) return;
        // Machines that build are slow; what does not come at all fails all the same.
        Assertions.SetDefaultExpectTimeout(20_000);
        _driver = await Playwright.CreateAsync();
        _browser = await _driver.Chromium.LaunchAsync(new() { ExecutablePath = Path, Args = Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _driver?.Dispose();
    }

    private static string? Find()
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator);
        return (from name in Names from folder in folders select System.IO.Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }
}
