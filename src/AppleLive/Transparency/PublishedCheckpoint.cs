using AppleLive.TransparencyLog.Checkpoints;

namespace AppleLive.Transparency;

/// <summary>The checkpoint that is published: nothing beyond it is shown to anyone.</summary>
/// <param name="Size">How many entries it covers.</param>
/// <param name="Note">The signed note, with cosignatures where witnesses gave them.</param>
public sealed record PublishedCheckpoint(long Size, string Note)
{
    /// <summary>The note, read.</summary>
    /// <exception cref="InvalidOperationException">The store was damaged: this is no checkpoint.</exception>
    public SignedCheckpoint Read() =>
        SignedCheckpoint.TryParse(Note, out SignedCheckpoint? signed) ? signed : throw new InvalidOperationException("The stored checkpoint cannot be read; the store is damaged.");
}
