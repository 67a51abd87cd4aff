namespace AppleLive.TransparencyLog.Tiles;

/// <summary>Where the entry bundles of a log are kept.</summary>
public interface IEntryReader
{
    /// <summary>The bytes of a bundle.</summary>
    /// <param name="bundle">Which one; only bundles that a known size of the log calls for are asked for.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>A bundle of at least <see cref="EntryBundleId.Width"/> records, or null (or nothing) where there is none.</returns>
    ValueTask<ReadOnlyMemory<byte>?> ReadBundleAsync(EntryBundleId bundle, CancellationToken cancellationToken);
}
