using AppleLive.Money;

namespace AppleLive.Gateways;

/// <summary>A part of a payout that is to be taken back.</summary>
/// <param name="Id">Our id of the reversal.</param>
/// <param name="Payout">The provider's name for the payout.</param>
/// <param name="Amount">How much; more than nothing.</param>
public sealed record ReversalRequest(Guid Id, string Payout, Fen Amount);
