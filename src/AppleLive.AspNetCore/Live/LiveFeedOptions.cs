using System.ComponentModel.DataAnnotations;

namespace AppleLive.AspNetCore.Live;

/// <summary>The live events of livestreams, bound to the configuration section <c>AppleLive:LiveFeed</c>.</summary>
public sealed class LiveFeedOptions
{
    /// <summary>How many may watch at once, over all livestreams; more are told "busy". The default is 10,000; 1 to 1,000,000.</summary>
    [Range(1, 1_000_000)]
    public int MaximumClients { get; set; } = 10_000;

    /// <summary>The shortest time between two looks at the store, in milliseconds. The default is 100; 0 to 10,000.</summary>
    [Range(0, 10_000)]
    public int PaceMilliseconds { get; set; } = 100;

    /// <summary>How often an idle line is proved open, in seconds. The default is 15; 1 to 300.</summary>
    [Range(1, 300)]
    public int HeartbeatSeconds { get; set; } = 15;
}
