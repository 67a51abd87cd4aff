using AppleLive.Money;

namespace AppleLive.Gateways;

/// <summary>A payout to a village.</summary>
/// <param name="Id">Our id of the payout.</param>
/// <param name="Attempt">Which try it is, from 1: a payout that came back is sent again as the next.</param>
/// <param name="Village">The village's statistical code.</param>
/// <param name="Amount">How much; more than nothing.</param>
/// <param name="Number">The number by which a person finds it again.</param>
public sealed record PayoutRequest(Guid Id, int Attempt, string Village, Fen Amount, string Number);
