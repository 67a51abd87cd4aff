namespace AppleLive.AspNetCore.Live;

/// <summary>The kinds of live events. Each event is a full snapshot of its kind, so only the latest of a kind is worth sending.</summary>
internal enum LiveKind
{
    State,
    Stock,
    Pin,
    Segment,
    Announcement,
    Order,
    Ping,
}

/// <summary>The kinds by their names on the wire.</summary>
internal static class LiveKinds
{
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetNames<LiveKind>().Select(name => name.ToLowerInvariant())];

    public static string Name(this LiveKind kind) => Names[(int)kind];
}
