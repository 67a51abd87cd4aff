using NodaTime;

namespace AppleLive.SampleHost.Demo;

/// <summary>Where the demo's township is; a real host's time zone is that of its season.</summary>
internal static class DemoTownship
{
    public static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
}
