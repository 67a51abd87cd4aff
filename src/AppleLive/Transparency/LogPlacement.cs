using AppleLive.Villages;

namespace AppleLive.Transparency;

/// <summary>What one round of the integrator puts into the log, all of it or nothing.</summary>
/// <param name="Entries">The entries, in order of their indexes, the first following the last one placed.</param>
/// <param name="Tiles">Every tile the entries changed, as it now stands.</param>
/// <param name="Stands">Where the villages they concern now stand.</param>
public sealed record LogPlacement(IReadOnlyList<PlacedEntry> Entries, IReadOnlyList<StoredTile> Tiles, IReadOnlyList<VillageStand> Stands);

/// <summary>An entry as it is put into the log.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Sequence">The waiting record it was; null for a record that only the integrator writes.</param>
/// <param name="Rewritten">Whether its bytes differ from those of the waiting record.</param>
/// <param name="Villages">The villages it concerns.</param>
public sealed record PlacedEntry(LogEntry Entry, long? Sequence, bool Rewritten, IReadOnlyList<VillageId> Villages);

/// <summary>A tile of the tree's hashes, as far as it is filled.</summary>
/// <param name="Level">0 for the tile over leaves.</param>
/// <param name="Index">Its place in the level.</param>
/// <param name="Hashes">32 bytes a hash, at most 256 hashes.</param>
public sealed record StoredTile(int Level, long Index, byte[] Hashes);
