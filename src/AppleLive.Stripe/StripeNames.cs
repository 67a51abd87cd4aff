using System.Globalization;

using NodaTime;

namespace AppleLive.Stripe;

/// <summary>Our own names at Stripe: by what a thing is found again, and under what key a call is sent.</summary>
internal static class StripeNames
{
    public const string Payment = "applelive_payment";

    public const string Refund = "applelive_refund";

    public const string Payout = "applelive_payout";

    public const string Reversal = "applelive_reversal";

    public const string Attempt = "applelive_attempt";

    public const string Order = "applelive_order";

    public const string Number = "applelive_number";

    // A key comes from our id alone, so that whoever repeats a call, after a crash or on another host, repeats it under the same.
    public static string PaymentKey(Guid id) => $"al-pay-{id}";

    public static string RefundKey(Guid id) => $"al-ref-{id}";

    public static string PayoutKey(Guid id, int attempt) => string.Create(CultureInfo.InvariantCulture, $"al-out-{id}-{attempt}");

    public static string ReversalKey(string transfer, long alreadyBack) => string.Create(CultureInfo.InvariantCulture, $"al-rev-{transfer}-{alreadyBack}");

    public static string PartKey(Guid id) => $"al-part-{id}";

    public static string PayoutGroup(Guid id) => $"payout-{id}";

    public static Guid? IdIn(IReadOnlyDictionary<string, string>? metadata, string name) =>
        metadata is not null && metadata.TryGetValue(name, out string? text) && Guid.TryParse(text, out Guid id) ? id : null;

    public static int AttemptIn(IReadOnlyDictionary<string, string>? metadata) =>
        metadata is not null && metadata.TryGetValue(Attempt, out string? text) && int.TryParse(text, CultureInfo.InvariantCulture, out int attempt) ? attempt : 0;

    public static Instant At(DateTime utc) => Instant.FromDateTimeUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
}
