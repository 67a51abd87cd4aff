using AppleLive.Villages;

namespace AppleLive.SampleHost.Pages.Ledger;

/// <summary>A record and what it says in a sentence.</summary>
public sealed record SaidRecord(LedgerRecord Record, string Sentence)
{
    /// <summary>The icon of its type.</summary>
    public string Icon => RecordType.Find(Record.Type)?.Icon ?? "dot";
}

/// <summary>A checkpoint as people see it.</summary>
/// <param name="Size">How many records it covers.</param>
/// <param name="Root">The root of their tree, in base64.</param>
public sealed record ShownCheckpoint(long Size, string Root);

/// <summary>A page of records, newest first.</summary>
/// <param name="Records">The records.</param>
/// <param name="Next">Below which index the next page begins; null on the last.</param>
/// <param name="Checkpoint">The current checkpoint; null before the first.</param>
/// <param name="Key">The log's public key.</param>
/// <param name="Villages">All villages by code, to choose from.</param>
public sealed record RecordsView(
    IReadOnlyList<SaidRecord> Records, long? Next, ShownCheckpoint? Checkpoint, string Key, IReadOnlyList<Village> Villages);

/// <summary>One record in full.</summary>
/// <param name="Record">The record.</param>
/// <param name="Sentence">What it says in a sentence.</param>
/// <param name="Rows">Its members.</param>
/// <param name="Exact">Its bytes, as text.</param>
/// <param name="Pretty">The same, laid out.</param>
/// <param name="Leaf">Its hash as a leaf of the tree, in base64.</param>
/// <param name="Size">How many records are published.</param>
/// <param name="Story">What else the ledger says of the same order, lot, listing, livestream or settlement, oldest first.</param>
public sealed record RecordView(
    LedgerRecord Record, string Sentence, IReadOnlyList<RecordRow> Rows, string Exact, string Pretty, string Leaf, long Size, IReadOnlyList<SaidRecord> Story)
{
    /// <summary>The record before; null at the first.</summary>
    public string? Previous => Record.Index > 0 ? LedgerRecord.LinkTo(Record.Index - 1) : null;

    /// <summary>The record after; null at the newest.</summary>
    public string? Following => Record.Index + 1 < Size ? LedgerRecord.LinkTo(Record.Index + 1) : null;
}
