namespace AppleLive.Transparency;

/// <summary>How far the log is: what has its place, and what is published.</summary>
/// <param name="Placed">How many entries have their place, on disk.</param>
/// <param name="LastSequence">The sequence number of the last waiting record that has its place; 0 before the first.</param>
/// <param name="Published">The published checkpoint, which may lag behind; null before the first.</param>
public sealed record LogEnd(long Placed, long LastSequence, PublishedCheckpoint? Published)
{
    /// <summary>How many entries are published.</summary>
    public long PublishedSize => Published?.Size ?? 0;
}
