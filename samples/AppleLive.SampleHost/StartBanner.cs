using System.Globalization;
using AppleLive.SampleHost.Demo;
using NodaTime;

namespace AppleLive.SampleHost;

/// <summary>What a person sees in the terminal after starting the host: where to look, and in the demo how to sign in.</summary>
internal static class StartBanner
{
    public static void Print(WebApplication app, TextWriter terminal)
    {
        terminal.WriteLine();
        terminal.WriteLine("  AppleLive");
        foreach (string url in app.Urls) terminal.WriteLine($"  address   {url}");
        if (app.Services.GetService<DemoClock>() is { } clock)
        {
            Instant now = clock.GetCurrentInstant();
            terminal.WriteLine($"  demo      it is {now.InZone(DemoTownship.Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} in Asia/Shanghai");
            terminal.WriteLine("  accounts  officer1, officer2, grower1,");
            terminal.WriteLine($"            liaison-{DemoVillages.All[0].Code}, accountant-{DemoVillages.All[0].Code} (and so for {DemoVillages.All.Count} villages)");
            terminal.WriteLine($"  password  {DemoAccounts.Password}");
        }

        terminal.WriteLine();
    }
}
