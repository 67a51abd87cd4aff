using AppleLive.Gateways;

using Stripe;

namespace AppleLive.Stripe;

/// <summary>What a connected account says of whether it can be paid.</summary>
internal static class AccountReading
{
    // Stripe sends nothing to accounts in mainland China.
    private static readonly string[] NotServed = ["CN"];

    // Waiting for papers, which the owner can bring; every other reason is Stripe's or ours to lift.
    private static readonly string[] OwnersTurn = ["requirements.past_due", "requirements.pending_verification", "action_required.requested_capabilities"];

    public static PayoutAbility Of(Account account) => account switch
    {
        { Country: { } country } when NotServed.Contains(country) => Unable(PayoutHindrance.CountryNotServed),
        { DetailsSubmitted: false } => Unable(PayoutHindrance.AccountUnfinished),
        { Requirements.DisabledReason: { } why } when !OwnersTurn.Contains(why) => Unable(PayoutHindrance.AccountRestricted),
        { Capabilities.Transfers: "active" } => new PayoutAbility.Able($"acct_****{account.Id[^4..]}"),
        _ => Unable(PayoutHindrance.AccountUnfinished),
    };

    private static PayoutAbility.Unable Unable(PayoutHindrance why) => new(why);
}
