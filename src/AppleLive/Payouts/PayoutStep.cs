using AppleLive.People;

using NodaTime;

namespace AppleLive.Payouts;

/// <summary>A step on a payout's way. Steps are appended and never changed.</summary>
/// <param name="Payout">The payout.</param>
/// <param name="State">Where the step led.</param>
/// <param name="Attempt">Which payment it belongs to; 0 before the first.</param>
/// <param name="At">When.</param>
/// <param name="By">Who recorded it.</param>
public sealed record PayoutStep(PayoutId Payout, PayoutState State, int Attempt, Instant At, PersonId By)
{
    /// <summary>The bank's reference of this attempt, sealed, where money went out.</summary>
    public byte[]? Reference { get; init; }

    /// <summary>The gateway's name for this attempt, where a gateway carried it.</summary>
    public string? ProviderReference { get; init; }

    /// <summary>Why the bank sent it back, where it did and somebody said.</summary>
    public ReturnReason? Reason { get; init; }
}
