namespace AppleLive.Ledger;

/// <summary>A public record in its place among those that wait for the log.</summary>
/// <param name="Sequence">Its number; greater than that of any earlier fact it rests on.</param>
/// <param name="Utf8">The canonical bytes.</param>
public sealed record PendingRecord(long Sequence, byte[] Utf8);
