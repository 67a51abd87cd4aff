using NodaTime;

namespace AppleLive.SampleHost;

/// <summary>The system's clock, named once.</summary>
internal static class HostClock
{
#pragma warning disable RS0030 // The composition root's one use of it.
    public static IClock System => SystemClock.Instance;
#pragma warning restore RS0030
}
