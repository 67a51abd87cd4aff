using System.Diagnostics;

using AppleLive.Ledger;
using AppleLive.Storage;
using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Tiles;

using NodaTime;

namespace AppleLive.Transparency;

/// <summary>
/// Gives waiting records their places in the log and publishes checkpoints over them. One at a time; what it knows in
/// memory it can read again from the store, so it may be stopped and started at any step:
/// entries and tiles are on disk first, then the checkpoint is signed, then it is swapped for the last one, which is the
/// commit point; only then anyone sees it.
/// </summary>
public sealed class Integrator : IDisposable
{
    /// <summary>How many records are placed in one transaction: few enough that no order waits long behind them.</summary>
    private const int Batch = 512;

    private readonly IStore store;
    private readonly IClock clock;
    private readonly LogKeys keys;
    private readonly Witnesses witnesses;
    private readonly SemaphoreSlim turn = new(1);
    private TileTree? tree;
    private bool introduced;

    internal Integrator(IStore store, IClock clock, LogKeys keys, Witnesses witnesses) =>
        (this.store, this.clock, this.keys, this.witnesses) = (store, clock, keys, witnesses);

    /// <summary>
    /// Places what waits and publishes it. Returns how many entries are published. Safe to call again after any failure, and
    /// by several callers: they take turns.
    /// </summary>
    /// <exception cref="InvalidOperationException">The log was signed by a key that this host does not have, or its tiles are damaged. Nothing is signed.</exception>
    public async Task<long> IntegrateAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            await IntroduceKeyAsync(cancellationToken);
            LogEnd end;
            do
            {
                end = await PlaceAsync(cancellationToken);
            }
            while (await PublishAsync(end, cancellationToken) && await IsMoreAsync(end, cancellationToken));
            return await store.ReadAsync(async unit => (await unit.Log.PublishedAsync(cancellationToken))?.Size ?? 0, cancellationToken);
        }
        catch
        {
            // Whatever happened, the store knows how far it came.
            tree = null;
            throw;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => turn.Dispose();

    private Task<bool> IsMoreAsync(LogEnd end, CancellationToken cancellationToken) =>
        store.ReadAsync(async unit => (await unit.Log.WaitingAsync(end.LastSequence, 1, cancellationToken)).Count > 0, cancellationToken);

    // Read and hashed beside the orders; what they wait behind is only the writing.
    private async Task<LogEnd> PlaceAsync(CancellationToken cancellationToken)
    {
        (LogEnd end, LogPlacement? placement) = await store.ReadAsync(unit => PrepareAsync(unit, cancellationToken), cancellationToken);
        if (placement is null) return end;
        return Done(await store.WriteAsync<LogEnd>(
            async unit =>
            {
                // Another host that also took itself for the one came first: this round is tried again upon what it left.
                if (await unit.Log.EndAsync(cancellationToken) != end) throw new InvalidOperationException("The log has grown beside this integrator.");
                await unit.Log.PlaceAsync(placement, cancellationToken);
                return end with { Placed = end.Placed + placement.Entries.Count, LastSequence = placement.Entries.Max(placed => placed.Sequence) ?? end.LastSequence };
            },
            cancellationToken));
    }

    private async Task<(LogEnd End, LogPlacement? Placement)> PrepareAsync(IUnitOfWork unit, CancellationToken cancellationToken)
    {
        LogEnd end = await unit.Log.EndAsync(cancellationToken);
        IReadOnlyList<WaitingRecord> waiting = await unit.Log.WaitingAsync(end.LastSequence, Batch, cancellationToken);
        IReadOnlyList<VillageStand> stands = await unit.Log.StandsAsync(cancellationToken);
        if (waiting.Count == 0 && !stands.Any(stand => stand.Moved)) return (end, null);

        Dictionary<long, long> placed = await CutoffsAsync(unit, waiting, cancellationToken);
        (IReadOnlyList<PlacedEntry> entries, IReadOnlyList<VillageStand> after) = PlacingRules.Place(end, waiting, stands, placed, clock.GetCurrentInstant());
        if (entries.Count == 0) return (end, null);

        if (tree?.Size != end.Placed) tree = await OpenAsync(unit, end, cancellationToken);
        foreach (PlacedEntry entry in entries) tree.Append(entry.Entry.Utf8);
        return (end, new LogPlacement(entries, [.. tree.TakeChanged().Select(StoredTiles.Of)], after));
    }

    // Tiles are read, not trusted: a tree that did not grow from what was published is never signed.
    private static async Task<TileTree> OpenAsync(IUnitOfWork unit, LogEnd end, CancellationToken cancellationToken)
    {
        var tiles = new StoredTiles(unit.Log);
        if (end.Published is { } published && (await TileTree.OpenAsync(published.Size, tiles, cancellationToken)).Root != published.Read().Checkpoint.Root)
            throw new InvalidOperationException($"The tiles of the ledger do not lead to its checkpoint over {published.Size} entries: the store is damaged. Restore it from its backup.");
        return await TileTree.OpenAsync(end.Placed, tiles, cancellationToken);
    }

    // What a settlement's cut-off follows has its place already, or gets it in this round.
    private static async Task<Dictionary<long, long>> CutoffsAsync(IUnitOfWork unit, IReadOnlyList<WaitingRecord> waiting, CancellationToken cancellationToken)
    {
        var placed = new Dictionary<long, long>();
        foreach (WaitingRecord record in waiting)
        {
            if (RecordHeading.Of(record.Utf8).Cutoff is { } cutoff && await unit.Log.IndexOfAsync(cutoff - 1, cancellationToken) is { } index)
                placed[cutoff - 1] = index;
        }

        return placed;
    }

    private async Task<bool> PublishAsync(LogEnd end, CancellationToken cancellationToken)
    {
        if (end.Placed <= end.PublishedSize) return false;
        if (tree?.Size != end.Placed)
            tree = await store.ReadAsync(unit => OpenAsync(unit, end, cancellationToken), cancellationToken);
        SignedCheckpoint? signed = SignedCheckpoint.Sign(new Checkpoint(keys.Current.Name, tree.Size, tree.Root), [.. keys.Signers]);
        if (witnesses.Decide) signed = await witnesses.DecideAsync(signed, cancellationToken);
        if (signed is null) return false;
        var checkpoint = new PublishedCheckpoint(tree.Size, signed.ToString());
        return Done(await store.WriteAsync<bool>(async unit => await unit.Log.PublishAsync(checkpoint, end.PublishedSize, cancellationToken), cancellationToken));
    }

    // Nothing here is ever refused.
    private static T Done<T>(Outcome<T> outcome) => outcome is Outcome<T>.Accepted accepted ? accepted.Value : throw new UnreachableException();

    private async Task IntroduceKeyAsync(CancellationToken cancellationToken)
    {
        if (introduced) return;
        string current = keys.Current.Verifier.ToString();
        await store.WriteAsync<bool>(
            async unit =>
            {
                IReadOnlyList<string> known = await unit.Log.KeysAsync(cancellationToken);
                if (known.Count > 0 && known[^1] == current) return true;
                if (known.Count > 0)
                {
                    if (keys.Previous?.Verifier.ToString() != known[^1])
                        throw new InvalidOperationException($"The ledger was signed as {known[^1]}, and this host would sign as {current}. Restore that key file (and AppleLive:Ledger:Origin), or rotate the key as the host's README says.");
                    await unit.Records.AddAsync(
                        PublicRecord.Of("key.rotated", clock.GetCurrentInstant(), record => record.Set("vkey", current)), cancellationToken);
                }

                await unit.Log.AddKeyAsync(current, cancellationToken);
                return true;
            },
            cancellationToken);
        introduced = true;
    }
}
