namespace AppleLive.SampleHost.Tests.Http;

/// <summary>A host that many may ask at once: a demo season, and nobody counted at the door.</summary>
public class BusyHost : RunningHost
{
    public BusyHost() => Settings["AppleLive:RateLimits:Enabled"] = "false";
}
