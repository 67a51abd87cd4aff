using System.Text.RegularExpressions;

using AppleLive.Plugins;

using Microsoft.Extensions.Options;

namespace AppleLive.Stripe;

/// <summary>Finds every mistake in Stripe's settings. It says what to write and never repeats a secret.</summary>
internal sealed partial class StripeSettings(IOptions<StripeOptions> options) : ISettingsCheck
{
    private const string Section = "AppleLive:Stripe:";

    public static readonly IReadOnlyList<string> KnownMethods = ["card", "alipay", "wechat_pay"];

    public IEnumerable<string> Mistakes()
    {
        StripeOptions set = options.Value;
        return [.. Keys(set), .. Figures(set), .. Methods(set), .. Villages(set), .. Address(set)];
    }

    private static IEnumerable<string> Keys(StripeOptions set)
    {
        if (string.IsNullOrWhiteSpace(set.SecretKey))
            yield return $"{Section}SecretKey is not set; write the secret or restricted key of your Stripe account (sk_live_… or rk_live_…; sk_test_… to try).";
        else if (set.SecretKey.StartsWith("pk_", StringComparison.Ordinal))
            yield return $"{Section}SecretKey is a publishable key (pk_…); write the secret or restricted one, which starts with sk_ or rk_.";
        else if (!SecretKey().IsMatch(set.SecretKey))
            yield return $"{Section}SecretKey is not a key of Stripe's; it starts with sk_live_, rk_live_, sk_test_ or rk_test_ and has no spaces.";

        if (set.WebhookSecrets.Count is 0 or > 2)
            yield return $"{Section}WebhookSecrets holds {set.WebhookSecrets.Count}; write the signing secret of the webhook (whsec_…), and beside it the new one while you replace it.";
        for (int i = 0; i < set.WebhookSecrets.Count; i++)
        {
            if (!WebhookSecret().IsMatch(set.WebhookSecrets[i])) yield return $"{Section}WebhookSecrets:{i} is not a signing secret; it starts with whsec_ and has no spaces.";
        }
    }

    private static IEnumerable<string> Figures(StripeOptions set) =>
        from figure in new (string Name, int Value, int Least, int Greatest)[]
        {
            (nameof(set.HoldMinutes), set.HoldMinutes, 5, 60),
            (nameof(set.WebhookToleranceSeconds), set.WebhookToleranceSeconds, 30, 3_600),
            (nameof(set.TimeoutMilliseconds), set.TimeoutMilliseconds, 100, 80_000),
            (nameof(set.Retries), set.Retries, 0, 5),
        }
        where figure.Value < figure.Least || figure.Value > figure.Greatest
        select $"{Section}{figure.Name} is {figure.Value}; set it between {figure.Least} and {figure.Greatest}.";

    private static IEnumerable<string> Methods(StripeOptions set) =>
        from method in set.AllowedMethods.Distinct()
        where !KnownMethods.Contains(method)
        select $"{Section}AllowedMethods names \"{method}\"; choose among {string.Join(", ", KnownMethods)}.";

    private static IEnumerable<string> Villages(StripeOptions set)
    {
        foreach ((string village, string account) in set.Accounts.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (!Village().IsMatch(village)) yield return $"{Section}Accounts names a village \"{village}\"; write its statistical code of 12 digits.";
            if (!Account().IsMatch(account)) yield return $"{Section}Accounts:{village} is not a connected account; it starts with acct_ and has no spaces.";
        }
    }

    private static IEnumerable<string> Address(StripeOptions set)
    {
        if (set.ApiBase.Length == 0) yield break;
        bool known = Uri.TryCreate(set.ApiBase, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
        if (!known) yield return $"{Section}ApiBase is not an https address; leave it out to speak to Stripe itself.";
    }

    [GeneratedRegex("^(sk|rk)_(live|test)_[A-Za-z0-9_]{8,}\\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SecretKey();

    [GeneratedRegex("^whsec_[A-Za-z0-9+/=_-]{8,}\\z", RegexOptions.NonBacktracking)]
    private static partial Regex WebhookSecret();

    [GeneratedRegex("^[0-9]{12}\\z", RegexOptions.NonBacktracking)]
    private static partial Regex Village();

    [GeneratedRegex("^acct_[A-Za-z0-9]{4,}\\z", RegexOptions.NonBacktracking)]
    private static partial Regex Account();
}
