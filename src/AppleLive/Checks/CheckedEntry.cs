using AppleLive.Ledger;

namespace AppleLive.Checks;

/// <summary>An entry of the log as a check reads it.</summary>
/// <param name="Index">Its index.</param>
/// <param name="Sequence">The waiting record it was; null for one that only the integrator writes.</param>
/// <param name="Type">The type it is filed under.</param>
/// <param name="Subject">The subject it is filed under.</param>
/// <param name="Own">Its own bytes, where it has any.</param>
/// <param name="Waiting">The bytes of the waiting record, where there is one.</param>
/// <param name="Villages">What the waiting record moves.</param>
public sealed record CheckedEntry(
    long Index, long? Sequence, string Type, Guid? Subject, byte[]? Own, byte[]? Waiting, IReadOnlyList<VillageMovement> Villages)
{
    /// <summary>The bytes that are logged; empty where there are none.</summary>
    public byte[] Utf8 => Own ?? Waiting ?? [];
}

/// <summary>An entry about something that is not there.</summary>
public sealed record UnfoundedEntry
{
    /// <summary>Its index.</summary>
    public long LogIndex { get; init; }

    /// <summary>Its type.</summary>
    public required string Type { get; init; }

    /// <summary>What it would be about.</summary>
    public Guid? Subject { get; init; }
}
