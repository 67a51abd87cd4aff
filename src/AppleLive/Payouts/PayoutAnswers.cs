using AppleLive.Growers;
using AppleLive.Money;
using AppleLive.Settlements;

namespace AppleLive.Payouts;

/// <summary>The answer to a command about a payout.</summary>
/// <param name="Payout">Its id.</param>
/// <param name="State">Where it stands now.</param>
/// <param name="AmountFen">The amount.</param>
public sealed record PayoutAnswer(PayoutId Payout, string State, Fen AmountFen)
{
    internal static PayoutAnswer Of(Payout payout) => new(payout.Id, payout.StateName, payout.Amount);
}

/// <summary>The payouts of a settlement: always one.</summary>
/// <param name="Settlement">The settlement.</param>
/// <param name="Payouts">Its payouts.</param>
public sealed record SettlementPayouts(SettlementId Settlement, IReadOnlyList<PayoutAnswer> Payouts);

/// <summary>The answer to an acknowledged disbursement.</summary>
/// <param name="Payout">The payout.</param>
/// <param name="Grower">The grower.</param>
/// <param name="AmountFen">His part.</param>
public sealed record DisbursementAnswer(PayoutId Payout, GrowerId Grower, Fen AmountFen);
