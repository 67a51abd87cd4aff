using AppleLive.Ledger;
using AppleLive.Storage;
using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Notes;
using AppleLive.TransparencyLog.Tiles;
using AppleLive.TransparencyLog.Witnesses;

using Microsoft.Extensions.Logging;

namespace AppleLive.Transparency;

/// <summary>The witnesses this log asks to cosign its checkpoints. One that is slow or away holds up nothing but its own cosignature, unless a quorum is asked for.</summary>
public sealed class Witnesses
{
    private readonly IStore store;
    private readonly IReadOnlyList<WitnessClient> clients;
    private readonly int quorum;
    private readonly ILogger<Witnesses> logger;

    internal Witnesses(IStore store, LedgerOptions options, HttpClient http, TimeProvider time, ILogger<Witnesses> logger)
    {
        (this.store, this.logger) = (store, logger);
        clients = [.. options.Witnesses.Select(witness => new WitnessClient(http, new Uri(witness.Url), KeyOf(witness), time: time))];
        quorum = options.WitnessQuorum;
    }

    /// <summary>Whether a checkpoint waits for witnesses before it is published.</summary>
    internal bool Decide => quorum > 0;

    /// <summary>
    /// Asks the witnesses that have not cosigned the published checkpoint to do so, and publishes it anew with what they gave.
    /// Returns how many new cosignatures it has. Safe to call again.
    /// </summary>
    public async Task<int> AttachAsync(CancellationToken cancellationToken)
    {
        if (clients.Count == 0) return 0;
        PublishedCheckpoint? published = await store.ReadAsync(unit => unit.Log.PublishedAsync(cancellationToken), cancellationToken);
        if (published is null) return 0;
        SignedCheckpoint before = published.Read();
        WitnessClient[] missing = [.. clients.Where(client => !before.Note.Signatures.Any(client.Witness.Made))];
        if (missing.Length == 0) return 0;
        SignedCheckpoint after = (await AskAsync(missing, 0, before, cancellationToken)).Checkpoint;
        int fresh = after.Note.Signatures.Count - before.Note.Signatures.Count;
        if (fresh == 0) return 0;
        var cosigned = new PublishedCheckpoint(published.Size, after.ToString());
        // Where a newer one was published meanwhile, its turn comes next.
        Outcome<bool> swapped = await store.WriteAsync<bool>(async unit => await unit.Log.PublishAsync(cosigned, published.Size, cancellationToken), cancellationToken);
        return swapped is Outcome<bool>.Accepted { Value: true } ? fresh : 0;
    }

    /// <summary>The checkpoint with the cosignatures of all who answered, or null where they are fewer than the quorum.</summary>
    internal async Task<SignedCheckpoint?> DecideAsync(SignedCheckpoint checkpoint, CancellationToken cancellationToken)
    {
        WitnessedCheckpoint witnessed = await AskAsync(clients, quorum, checkpoint, cancellationToken);
        return witnessed.HasQuorum ? witnessed.Checkpoint : null;
    }

    internal static VerifierKey KeyOf(WitnessOptions witness) =>
        VerifierKey.TryParse(witness.VKey, out VerifierKey? key) ? key : throw new InvalidOperationException($"\"{witness.VKey}\" is no vkey.");

    private async Task<WitnessedCheckpoint> AskAsync(IReadOnlyList<WitnessClient> asked, int enough, SignedCheckpoint checkpoint, CancellationToken cancellationToken)
    {
        WitnessedCheckpoint witnessed = await new WitnessGroup(asked, enough).AddAsync(checkpoint, new Tiles(store), cancellationToken);
        foreach ((WitnessClient client, WitnessReply reply) in asked.Zip(witnessed.Replies))
        {
            if (reply is not WitnessReply.Cosigned) WitnessLog.NotCosigned(logger, client.Witness.Name, reply.ToString());
        }

        return witnessed;
    }

    // Several witnesses are asked at once, and one transaction serves one of them.
    private sealed class Tiles(IStore store) : ITileReader
    {
        public async ValueTask<ReadOnlyMemory<byte>?> ReadTileAsync(TileId tile, CancellationToken cancellationToken) =>
            await store.ReadAsync(unit => new StoredTiles(unit.Log).ReadTileAsync(tile, cancellationToken).AsTask(), cancellationToken);
    }
}
