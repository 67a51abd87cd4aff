using NodaTime;

namespace AppleLive.SampleHost;

/// <summary>Where the township is.</summary>
internal static class Township
{
    public static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
}
