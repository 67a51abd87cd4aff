using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Notes;
using AppleLive.TransparencyLog.Tiles;

namespace AppleLive.TransparencyLog.Verification;

/// <summary>What came of verifying a log.</summary>
public abstract record LogVerification
{
    private LogVerification()
    {
    }

    /// <summary>Everything asked for is as the log signed it, and the log only grew since the checkpoint remembered.</summary>
    /// <param name="Checkpoint">What is now remembered.</param>
    /// <param name="From">The first index that was verified; all from there to before the checkpoint's size were.</param>
    /// <param name="Witnesses">The known witnesses that cosigned it.</param>
    public sealed record Verified(SignedCheckpoint Checkpoint, long From, IReadOnlyList<VerifiedSignature> Witnesses) : LogVerification;

    /// <summary>The log is shorter than it was: records are gone, or an old answer is being replayed. Both checkpoints are signed by the log.</summary>
    public sealed record Rollback(SignedCheckpoint Remembered, SignedCheckpoint Served) : LogVerification;

    /// <summary>The log says other things than it said before. The two signed checkpoints prove it to anyone.</summary>
    public sealed record Fork(SignedCheckpoint Remembered, SignedCheckpoint Served) : LogVerification;

    /// <summary>The checkpoint is another log's.</summary>
    public sealed record WrongOrigin(string Expected, string Found) : LogVerification;

    /// <summary>The log's key did not sign the checkpoint.</summary>
    public sealed record SignatureMissing(VerifierKey Key) : LogVerification;

    /// <summary>The checkpoint bears a signature in the name of a known key that this key did not make.</summary>
    public sealed record SignatureForged(VerifierKey Key) : LogVerification;

    /// <summary>Too few of the known witnesses cosigned the checkpoint.</summary>
    public sealed record WitnessesMissing(int Required, IReadOnlyList<VerifierKey> Signed) : LogVerification;

    /// <summary>There is no such tile, though the size of the log calls for it.</summary>
    public sealed record TileMissing(TileId Tile) : LogVerification;

    /// <summary>The tile has not the length its width calls for.</summary>
    public sealed record TileTruncated(TileId Tile, int Length) : LogVerification;

    /// <summary>The tiles do not hash to what the log signed. Where there are several, they are the right edge, and one of them is wrong or the root is.</summary>
    public sealed record TileAltered(IReadOnlyList<TileId> Tiles) : LogVerification;

    /// <summary>There is no such bundle, though the size of the log calls for it.</summary>
    public sealed record BundleMissing(EntryBundleId Bundle) : LogVerification;

    /// <summary>The bundle does not hold so many records, or holds more.</summary>
    public sealed record BundleTruncated(EntryBundleId Bundle, int Length) : LogVerification;

    /// <summary>The record at this index is not the one the log signed.</summary>
    public sealed record EntryAltered(long Index) : LogVerification;

    /// <summary>What was served as a checkpoint is none.</summary>
    public sealed record Malformed(Uri Address, string Why) : LogVerification;

    /// <summary>The server could not be reached, or broke off. Trying again is safe.</summary>
    public sealed record Unreachable(Uri Address, string Why) : LogVerification;

    /// <summary>The server answered with an unexpected status.</summary>
    public sealed record Refused(Uri Address, int Status) : LogVerification;

    /// <summary>The answer took too long and was cut off.</summary>
    public sealed record TooSlow(Uri Address, TimeSpan Limit) : LogVerification;

    /// <summary>The answer was longer than it may be and was cut off.</summary>
    public sealed record TooLong(Uri Address, int Limit) : LogVerification;
}
