using AppleLive.Money;

namespace AppleLive.Settlements;

/// <summary>A deduction.</summary>
/// <param name="Kind">packaging, shipping or gateway.</param>
/// <param name="Amount">Nothing or more.</param>
public sealed record Fee(string Kind, Fen Amount);
