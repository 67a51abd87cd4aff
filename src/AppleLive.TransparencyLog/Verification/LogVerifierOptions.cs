using AppleLive.TransparencyLog.Tiles;

namespace AppleLive.TransparencyLog.Verification;

/// <summary>What a verifier puts up with.</summary>
public sealed class LogVerifierOptions
{
    /// <summary>How long an answer may take, its last byte included. The default is 30 seconds.</summary>
    public TimeSpan ResponseLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many bundles are fetched ahead of the one being verified. The default is 8; 1 to 64. So many and one times <see cref="MaximumBundleBytes"/> is about the most memory used.</summary>
    public int Ahead { get; init; } = 8;

    /// <summary>How long a bundle may be, unpacked, in bytes. The default is the longest the format allows, about 16.8 million.</summary>
    public int MaximumBundleBytes { get; init; } = EntryBundle.MaximumBytes;

    /// <summary>What time is measured with.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    internal LogVerifierOptions Checked()
    {
        if (ResponseLimit <= TimeSpan.Zero) throw new ArgumentOutOfRangeException(nameof(ResponseLimit), ResponseLimit, "An answer takes some time.");
        ArgumentOutOfRangeException.ThrowIfLessThan(Ahead, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Ahead, 64);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaximumBundleBytes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaximumBundleBytes, EntryBundle.MaximumBytes);
        return this;
    }
}
