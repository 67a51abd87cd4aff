namespace AppleLive.Transparency;

/// <summary>A record in its place in the log.</summary>
/// <param name="Index">Its place, from 0; its identity for good.</param>
/// <param name="Type">What kind of fact, such as <c>order.confirmed</c>.</param>
/// <param name="Subject">The order, lot, listing, livestream or settlement it is about; null for a record about a village or the log itself.</param>
/// <param name="Utf8">The canonical bytes, which the log hashes as they are.</param>
public sealed record LogEntry(long Index, string Type, Guid? Subject, byte[] Utf8);
