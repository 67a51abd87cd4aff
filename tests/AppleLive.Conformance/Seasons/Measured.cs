namespace AppleLive.Conformance.Seasons;

/// <summary>One figure that was measured.</summary>
public sealed record Measured(string Instrument, string? Unit, double Value, IReadOnlyList<KeyValuePair<string, object?>> Tags);
