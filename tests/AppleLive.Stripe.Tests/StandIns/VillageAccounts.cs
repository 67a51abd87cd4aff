namespace AppleLive.Stripe.Tests.StandIns;

/// <summary>Villages whose accounts cannot be paid.</summary>
internal static class VillageAccounts
{
    public const string Unfinished = "acct_1Unfinished";

    public const string Restricted = "acct_1Restricted";

    public const string Mainland = "acct_1Mainland";

    private static readonly Dictionary<string, string> Villages = new(StringComparer.Ordinal)
    {
        [Unfinished] = "140829103901",
        [Restricted] = "140829103902",
        [Mainland] = "140829103903",
    };

    public static string Of(string account) => Villages[account];

    public static void Set(StripeOptions options)
    {
        foreach ((string account, string village) in Villages) options.Accounts[village] = account;
    }
}
