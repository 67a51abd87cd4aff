using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace AppleLive.Diagnostics;

/// <summary>The names under which AppleLive tells how it fares, for a host that collects them. The library's README lists every figure.</summary>
public static class AppleLiveDiagnostics
{
    /// <summary>The name of the activity source.</summary>
    public const string SourceName = "AppleLive";

    /// <summary>The name of the meter.</summary>
    public const string MeterName = "AppleLive";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>The span of a piece of work in the store, in whatever span the caller is; null where nobody listens.</summary>
    /// <param name="name">Such as <c>applelive.store.write</c>. A name, never a value.</param>
    public static Activity? StartStore(string name) => Source.StartActivity(name, ActivityKind.Client);

    /// <summary>The span of a batch of the checkout lane. It is nobody's child: it serves many callers, and is linked to each.</summary>
    internal static Activity? StartBatch(IEnumerable<ActivityContext> callers, int commands) =>
        Source.HasListeners()
            ? Source.StartActivity(
                "applelive.checkout.batch",
                ActivityKind.Internal,
                parentContext: default,
                tags: [new("applelive.checkout.commands", commands)],
                links: callers.Where(caller => caller != default).Select(caller => new ActivityLink(caller)))
            : null;

    /// <summary>The meter, of the host's factory where it has one.</summary>
    internal static Meter MeterOf(IMeterFactory? factory) => factory?.Create(MeterName) ?? new Meter(MeterName);
}
