using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Tiles;

namespace AppleLive.TransparencyLog.Witnesses;

/// <summary>Asks several witnesses at once, so that the slowest is waited for and not their sum.</summary>
/// <param name="witnesses">The ways to them.</param>
/// <param name="quorum">How many cosignatures are enough: 0 to all.</param>
public sealed class WitnessGroup(IReadOnlyList<WitnessClient> witnesses, int quorum)
{
    /// <summary>How many cosignatures are enough.</summary>
    public int Quorum { get; } = quorum >= 0 && quorum <= witnesses.Count ? quorum : throw new ArgumentOutOfRangeException(nameof(quorum), quorum, $"There are {witnesses.Count} witnesses.");

    /// <summary>Asks all of them and adds what they sign to the checkpoint.</summary>
    /// <param name="checkpoint">What to cosign.</param>
    /// <param name="tiles">The tiles of the log; read by several at once.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    /// <exception cref="BadTileException">The log's own tiles are wanting.</exception>
    public async ValueTask<WitnessedCheckpoint> AddAsync(SignedCheckpoint checkpoint, ITileReader tiles, CancellationToken cancellationToken)
    {
        WitnessReply[] replies = await Task.WhenAll(witnesses.Select(witness => witness.AddAsync(checkpoint, tiles, cancellationToken).AsTask()));
        WitnessReply.Cosigned[] cosigned = [.. replies.OfType<WitnessReply.Cosigned>()];
        SignedCheckpoint whole = cosigned.Length == 0 ? checkpoint : checkpoint.With(cosigned.Select(reply => reply.Signature.Signature));
        return new WitnessedCheckpoint(whole, cosigned.Length >= Quorum, replies);
    }
}
