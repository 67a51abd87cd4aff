using AppleLive.People;
using AppleLive.Privacy;

using NodaTime;

namespace AppleLive.Claims;

/// <summary>What was said about a claim.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="By">Who said it.</param>
/// <param name="Text">What, sealed under the order's secret.</param>
/// <param name="At">When.</param>
public sealed record ClaimReply(ClaimId Claim, PersonId By, byte[] Text, Instant At)
{
    /// <summary>What was said, or null where it was erased.</summary>
    /// <param name="secret">The order's secret; null once it is erased.</param>
    public string? OpenText(PersonalSecret? secret) => secret?.OpenText(Text, Claims.Claim.TextPurpose(Claim));
}
