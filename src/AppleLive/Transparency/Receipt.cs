namespace AppleLive.Transparency;

/// <summary>A buyer's receipt.</summary>
/// <param name="Index">The index of the order's record in the log.</param>
/// <param name="Text">The proof as a <c>c2sp.org/tlog-proof@v1</c> file, with the openings in its extra data.</param>
public sealed record Receipt(long Index, string Text);
