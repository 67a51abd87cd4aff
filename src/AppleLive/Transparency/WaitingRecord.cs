using AppleLive.Ledger;

namespace AppleLive.Transparency;

/// <summary>A public record that waits for its place, with what it means for villages.</summary>
/// <param name="Sequence">Its number among those that wait.</param>
/// <param name="Utf8">The canonical bytes.</param>
/// <param name="Villages">The villages it concerns, and what it moves there.</param>
public sealed record WaitingRecord(long Sequence, byte[] Utf8, IReadOnlyList<VillageMovement> Villages);
