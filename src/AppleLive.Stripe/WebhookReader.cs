using System.Text.Json;

using AppleLive.Gateways;

using NodaTime;

using Stripe;

namespace AppleLive.Stripe;

/// <summary>Reads what came in by the webhook. First who sent it, then when, then for whom, and only then what it says.</summary>
internal static class WebhookReader
{
    public static WebhookReading Read(ReadOnlyMemory<byte> body, string? header, StripeOptions set, Instant now)
    {
        if (StripeSignature.Read(header) is not { } signature || !signature.IsOf(body.Span, set.WebhookSecrets)) return Refuse(WebhookFault.Forged);
        if (Math.Abs(now.ToUnixTimeSeconds() - (decimal)signature.Seconds) > set.WebhookToleranceSeconds) return Refuse(WebhookFault.Stale);
        try
        {
            using var document = JsonDocument.Parse(body);
            return Read(document.RootElement, isLive: set.SecretKey.Contains("_live_", StringComparison.Ordinal));
        }
        // Signed, but not the shape of an event: JSON of another kind, a missing field, a time no calendar has.
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentOutOfRangeException)
        {
            return Refuse(WebhookFault.Unreadable);
        }
    }

    private static WebhookReading Read(JsonElement told, bool isLive)
    {
        if (Text(told, "object") != "event") return Refuse(WebhookFault.Unreadable);
        if (told.GetProperty("livemode").GetBoolean() != isLive || Text(told, "account") is not null) return Refuse(WebhookFault.OtherAccount);
        if (Text(told, "api_version") is not { } version || !EventUtility.IsCompatibleApiVersion(version)) return Refuse(WebhookFault.Unreadable);
        if (Text(told, "id") is not { Length: > 0 } id || Text(told, "type") is not { Length: > 0 } type) return Refuse(WebhookFault.Unreadable);
        Instant at = Instant.FromUnixTimeSeconds(told.GetProperty("created").GetInt64());
        return new WebhookReading.Genuine(new ProviderNotice(id, type, at, NoticeReading.Subject(type, Text(told.GetProperty("data").GetProperty("object"), "id"))));
    }

    private static WebhookReading.Refused Refuse(WebhookFault fault) => new(fault);

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? value.GetString() : null;
}
