using AppleLive.Growers;
using AppleLive.Money;
using AppleLive.People;

using NodaTime;

namespace AppleLive.Payouts;

/// <summary>
/// A grower's part of a payout, handed on by his village. It is negative for a grower who owes from a refund after an
/// earlier payout: the village keeps or collects that much.
/// </summary>
/// <param name="Grower">The grower.</param>
/// <param name="Amount">His part.</param>
/// <param name="AcknowledgedBy">Who confirmed that he has it: himself, or a liaison on his behalf; null while nobody has.</param>
/// <param name="AcknowledgedAt">When.</param>
public sealed record Disbursement(GrowerId Grower, Fen Amount, PersonId? AcknowledgedBy = null, Instant? AcknowledgedAt = null);
