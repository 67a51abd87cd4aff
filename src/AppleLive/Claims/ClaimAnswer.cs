using AppleLive.Money;
using AppleLive.Payments;

using NodaTime;

namespace AppleLive.Claims;

/// <summary>The answer to a command about a claim.</summary>
/// <param name="Claim">Its id.</param>
/// <param name="State">Where it is now.</param>
/// <param name="AnswerBy">By when its tier should answer; null once it is closed.</param>
/// <param name="RefundFen">What was promised back to the buyer by this command.</param>
/// <param name="Refund">The refund that was promised, for an accountant to pay; null where nothing was.</param>
public sealed record ClaimAnswer(ClaimId Claim, string State, Instant? AnswerBy, Fen RefundFen, RefundId? Refund);
