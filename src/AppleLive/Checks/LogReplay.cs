using System.Globalization;
using System.Text.Json;

using AppleLive.Ledger;
using AppleLive.Money;
using AppleLive.Transparency;
using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Tiles;
using AppleLive.TransparencyLog.Trees;
using AppleLive.Villages;

namespace AppleLive.Checks;

/// <summary>The log made again from its entries: places, contents, running sums and tree.</summary>
internal sealed class LogReplay(Findings findings, VillageCodes codes, long publishedSize)
{
    private const long LongestGap = 1_000_000;

    private readonly TileTree tree = new();
    private readonly Dictionary<string, Stand> stands = new(StringComparer.Ordinal);
    private long lastSequence;
    private Hash publishedRoot = Hash.EmptyRoot;

    /// <summary>The index that is due next.</summary>
    public long Next { get; private set; }

    /// <summary>Whether the entries make the published root.</summary>
    public bool IsRootPublished { get; private set; } = true;

    public IReadOnlyList<TileBytes> TakeTiles() => tree.TakeChanged();

    /// <summary>Adds an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="asPlaced">The bytes it should have; null for one that only the integrator writes.</param>
    public void Add(CheckedEntry entry, byte[]? asPlaced)
    {
        string about = string.Create(CultureInfo.InvariantCulture, $"entry {entry.Index}");
        findings.Compare(DifferenceKind.EntryPlace, about, Number(entry.Index), Number(Next));
        if (entry.Sequence is { } sequence)
        {
            if (sequence <= lastSequence)
                findings.Add(new Difference(DifferenceKind.EntryPlace, $"record {Number(sequence)}", $"index {Number(entry.Index)}", $"an index before record {Number(lastSequence)}"));
            lastSequence = Math.Max(lastSequence, sequence);
        }

        RecordHeading? heading = HeadingOf(entry.Utf8);
        findings.Compare(DifferenceKind.EntryContent, about, Filed(entry.Type, entry.Subject), Filed(heading?.Type, heading?.Subject));
        if (entry.Sequence is not null) findings.Compare(DifferenceKind.EntryContent, about, HashOf(entry.Utf8), HashOf(asPlaced ?? []));
        else if (entry.Type != TotalsRecords.Type) findings.Add(new Difference(DifferenceKind.RecordUnfounded, $"{entry.Type} of {about}", HashOf(entry.Utf8), "none"));
        else Told(entry, about);

        foreach (VillageMovement movement in entry.Villages.Where(movement => movement.Change != VillageTotals.None))
        {
            string code = codes.Of(new VillageId(movement.Village));
            Stand before = stands.GetValueOrDefault(code, Stand.None);
            stands[code] = before with { Totals = before.Totals + movement.Change, Moved = true };
        }

        // A place left out is kept open, so that the entries after it are compared with their own leaves.
        if (entry.Index - Next is > 0 and <= LongestGap and long gap)
        {
            for (long i = 0; i < gap; i++) Append([]);
        }

        Append(entry.Utf8);
        Next = entry.Index + 1;
    }

    /// <summary>Compares where the log says villages stand.</summary>
    public void CompareStands(IReadOnlyList<VillageStand> kept)
    {
        foreach (VillageStand stand in kept)
        {
            findings.Compare(
                DifferenceKind.LogVillage, $"village {stand.Code}",
                new Stand(stand.Totals, stand.TotalsIndex, stand.Moved).ToString(), stands.GetValueOrDefault(stand.Code, Stand.None).ToString());
        }
    }

    /// <summary>Compares the published size and root.</summary>
    public void CompareCheckpoint(Checkpoint checkpoint)
    {
        IsRootPublished = checkpoint.Size <= tree.Size && checkpoint.Root == publishedRoot;
        if (checkpoint.Size > tree.Size) findings.Compare(DifferenceKind.CheckpointRoot, "size", Number(checkpoint.Size), Number(tree.Size));
        else findings.Compare(DifferenceKind.CheckpointRoot, "root", checkpoint.Root.ToString(), publishedRoot.ToString());
    }

    private void Append(byte[] utf8)
    {
        tree.Append(utf8);
        if (tree.Size == publishedSize) publishedRoot = tree.Root;
    }

    internal static RecordHeading? HeadingOf(byte[] utf8)
    {
        try
        {
            return RecordHeading.Of(utf8);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    // What a village.totals record says, against the entries before it; and it is the village's last one from now on.
    private void Told(CheckedEntry entry, string about)
    {
        string code = "";
        string says = "nothing that can be read";
        try
        {
            using JsonDocument document = JsonDocument.Parse(entry.Utf8);
            JsonElement record = document.RootElement;
            code = codes.InForce(record.GetProperty("village").GetString() ?? "");
            var totals = new VillageTotals(Fen("soldFen"), Fen("refundedFen"), Fen("feesFen"), Fen("paidOutFen"));
            JsonElement previous = record.GetProperty("previous");
            says = Says(totals, Fen("outstandingFen"), record.GetProperty("upTo").GetInt64(), previous.ValueKind == JsonValueKind.Null ? null : previous.GetInt64());

            Fen Fen(string member) => new(record.GetProperty(member).GetInt64());
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            // A damaged record is a difference like any other.
        }

        Stand stand = stands.GetValueOrDefault(code, Stand.None);
        findings.Compare(DifferenceKind.TotalsRecord, $"village.totals of {code} at {about}", says, Says(stand.Totals, stand.Totals.Outstanding, entry.Index, stand.Told));
        stands[code] = stand with { Told = entry.Index, Moved = false };
    }

    private static string Says(VillageTotals totals, Fen outstanding, long upTo, long? previous) => string.Create(
        CultureInfo.InvariantCulture, $"{TotalsText.Of(totals)}, outstanding {outstanding.Value} fen, up to {upTo}, after {previous?.ToString(CultureInfo.InvariantCulture) ?? "none"}");

    private static string Filed(string? type, Guid? subject) => $"{type ?? "nothing that can be read"} of {subject?.ToString() ?? "no subject"}";

    private static string HashOf(byte[] utf8) => Hash.Leaf(utf8).ToString();

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private sealed record Stand(VillageTotals Totals, long? Told, bool Moved)
    {
        public static Stand None { get; } = new(VillageTotals.None, null, false);

        public override string ToString() =>
            $"{TotalsText.Of(Totals)}, last told at {Told?.ToString(CultureInfo.InvariantCulture) ?? "no index"}, {(Moved ? "moved since" : "not moved since")}";
    }
}
