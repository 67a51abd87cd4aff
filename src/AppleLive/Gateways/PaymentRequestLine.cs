using AppleLive.Money;

namespace AppleLive.Gateways;

/// <summary>A line of what a buyer pays for.</summary>
/// <param name="Title">The listing's title.</param>
/// <param name="Boxes">How many boxes; at least 1.</param>
/// <param name="Price">The price of one box.</param>
public sealed record PaymentRequestLine(string Title, long Boxes, Fen Price);
