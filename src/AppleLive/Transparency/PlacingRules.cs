using System.Text.Json;
using System.Text.Json.Nodes;

using AppleLive.Ledger;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Transparency;

/// <summary>Which entry gets which place: the waiting records in order, then the totals of the villages that are due.</summary>
internal static class PlacingRules
{
    /// <summary>How long a village's totals wait for the next sale, so that a busy evening does not fill the log with them.</summary>
    public static readonly Duration TotalsEvery = Duration.FromMinutes(1);

    /// <summary>Places a round of records.</summary>
    /// <param name="end">Where the log ends.</param>
    /// <param name="waiting">The records that follow, in order.</param>
    /// <param name="before">Where every village stands before them.</param>
    /// <param name="placed">The indexes of records placed in earlier rounds, by sequence number, as far as cut-offs name them.</param>
    /// <param name="now">When the totals are written.</param>
    public static (IReadOnlyList<PlacedEntry> Entries, IReadOnlyList<VillageStand> Stands) Place(
        LogEnd end, IReadOnlyList<WaitingRecord> waiting, IReadOnlyList<VillageStand> before, IReadOnlyDictionary<long, long> placed, Instant now)
    {
        var entries = new List<PlacedEntry>(waiting.Count + before.Count);
        var stands = before.ToDictionary(stand => stand.Village);
        var indexes = new Dictionary<long, long>(placed);
        var settled = new HashSet<VillageId>();
        foreach (WaitingRecord record in waiting)
        {
            long index = end.Placed + entries.Count;
            indexes[record.Sequence] = index;
            RecordHeading heading = RecordHeading.Of(record.Utf8);
            VillageId[] villages = [.. record.Villages.Select(movement => new VillageId(movement.Village))];
            foreach (VillageMovement movement in record.Villages) Move(stands, movement);
            if (heading.Type == RecordHeading.SettlementApproved || heading.Type.StartsWith("payout.", StringComparison.Ordinal)) settled.UnionWith(villages);
            byte[] utf8 = heading.Cutoff is { } cutoff ? WithCutoff(record.Utf8, IndexedCutoff(cutoff, indexes)) : record.Utf8;
            entries.Add(new PlacedEntry(new LogEntry(index, heading.Type, heading.Subject, utf8), record.Sequence, heading.Cutoff is not null, villages));
        }

        foreach (VillageStand stand in stands.Values.Where(stand => IsDue(stand, settled.Contains(stand.Village), now)).OrderBy(stand => stand.Code, StringComparer.Ordinal))
        {
            long index = end.Placed + entries.Count;
            PublicRecord totals = TotalsRecords.Of(stand, index, now);
            entries.Add(new PlacedEntry(new LogEntry(index, totals.Type, null, totals.Utf8.ToArray()), null, true, [stand.Village]));
            stands[stand.Village] = stand with { Moved = false, TotalsIndex = index, TotalsAt = now };
        }

        return (entries, [.. stands.Values.Where(stand => !before.Contains(stand))]);
    }

    // A clock that was set back must not silence a village until it has caught up.
    private static bool IsDue(VillageStand stand, bool settled, Instant now) =>
        stand.Moved && (settled || stand.TotalsAt is not { } at || now - at >= TotalsEvery || now < at);

    private static void Move(Dictionary<VillageId, VillageStand> stands, VillageMovement movement)
    {
        if (movement.Change == VillageTotals.None) return;
        var village = new VillageId(movement.Village);
        VillageStand stand = stands[village];
        stands[village] = stand with { Totals = stand.Totals + movement.Change, Moved = true };
    }

    // While it waits a settlement's cut-off counts in sequence numbers and follows the last record it takes; that record's
    // index is known by now, and the village's later ones come after it.
    private static long IndexedCutoff(long cutoff, Dictionary<long, long> indexes) => indexes[cutoff - 1] + 1;

    internal static byte[] WithCutoff(byte[] utf8, long cutoff)
    {
        JsonObject record = JsonNode.Parse(utf8)!.AsObject();
        record["cutoff"] = cutoff;
        return CanonicalJson.Canonicalize(JsonSerializer.SerializeToElement(record));
    }
}
