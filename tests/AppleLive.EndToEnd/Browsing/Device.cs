using Microsoft.Playwright;

namespace AppleLive.EndToEnd.Browsing;

/// <summary>What somebody holds in the hand or has on the desk.</summary>
/// <param name="Language">What the browser asks for: <c>zh-CN</c> or <c>en</c>.</param>
public sealed record Device(string Name, int Width, int Height, string Language)
{
    public bool IsPhone => Width < 600;

    public bool Dark { get; init; }

    public bool Scripts { get; init; } = true;

    public static Device Phone { get; } = new("phone", 360, 780, "zh-CN");

    public static Device Laptop { get; } = new("laptop", 1280, 800, "en");

    public BrowserNewContextOptions Options(Uri host) => new()
    {
        BaseURL = host.ToString(),
        ViewportSize = new() { Width = Width, Height = Height },
        Locale = Language,
        TimezoneId = "Asia/Shanghai",
        ColorScheme = Dark ? ColorScheme.Dark : ColorScheme.Light,
        HasTouch = IsPhone,
        IsMobile = IsPhone,
        JavaScriptEnabled = Scripts,
        ReducedMotion = ReducedMotion.Reduce,
    };
}
