using AppleLive.Storage;
using AppleLive.Transparency;
using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Notes;
using AppleLive.TransparencyLog.Tiles;

namespace AppleLive.Checks;

/// <summary>Reads the log from its first entry on, makes its tree anew, and compares both with what is kept and published.</summary>
internal sealed class LogCheck(IUnitOfWork unit, VillageCodes codes, IReadOnlyList<NoteSigner> signers)
{
    private const int Page = 4_096;

    private readonly Findings findings = new(CheckPart.Log);

    public async Task<Findings> RunAsync(LogEnd end, List<byte[]> opened, CancellationToken cancellationToken)
    {
        SignedCheckpoint? published = Read(end.Published);
        var replay = new LogReplay(findings, codes, published?.Checkpoint.Size ?? 0);
        var tiles = new TileComparison();
        IReadOnlyList<CheckedEntry> page;
        do
        {
            page = await unit.Checks.EntriesAsync(replay.Next, Page, cancellationToken);
            foreach (CheckedEntry entry in page)
            {
                replay.Add(entry, await AsPlacedAsync(entry, cancellationToken));
                if (entry.Type == "village.opened") opened.Add(entry.Utf8);
            }

            foreach (TileBytes tile in tiles.Ready(replay.TakeTiles(), isLast: page.Count < Page))
                tiles.Compare(tile, await unit.Log.TileAsync(tile.Id.Level, tile.Id.Index, cancellationToken));
        }
        while (page.Count == Page);

        foreach (long sequence in await unit.Checks.SkippedAsync(end.LastSequence, PartReport.Listed, cancellationToken))
            findings.Add(new Difference(DifferenceKind.EntryMissing, FormattableString.Invariant($"record {sequence}"), "no index", "one"));
        replay.CompareStands(await unit.Log.StandsAsync(cancellationToken));
        if (published is not null) replay.CompareCheckpoint(published.Checkpoint);
        tiles.Report(findings, replay.IsRootPublished, published?.Checkpoint.Size ?? 0);
        return findings;
    }

    private SignedCheckpoint? Read(PublishedCheckpoint? published)
    {
        if (published is null) return null;
        string due = $"one signed by {string.Join(" or ", signers.Select(signer => signer.Verifier))}";
        bool isRead = SignedCheckpoint.TryParse(published.Note, out SignedCheckpoint? signed) && signed.Checkpoint.Size == published.Size;
        bool isSigned = isRead && signers.Any(signer => new CheckpointPolicy(signer.Verifier).Check(signed!) is CheckpointCheck.Trusted);
        findings.Compare(DifferenceKind.CheckpointSignature, "signature", isSigned ? due : isRead ? "not signed so" : "no checkpoint that can be read", due);
        return isRead ? signed : null;
    }

    // While it waits a settlement's cut-off counts in sequence numbers; in its place, in indexes. All other bytes stay.
    private async Task<byte[]?> AsPlacedAsync(CheckedEntry entry, CancellationToken cancellationToken)
    {
        if (entry.Waiting is null || entry.Type != RecordHeading.SettlementApproved || LogReplay.HeadingOf(entry.Waiting)?.Cutoff is not { } cutoff) return entry.Waiting;
        return await unit.Log.IndexOfAsync(cutoff - 1, cancellationToken) is { } index ? PlacingRules.WithCutoff(entry.Waiting, index + 1) : entry.Waiting;
    }
}
