using System.Globalization;
using System.Text.Json.Nodes;

namespace AppleLive.Stripe.Loopback;

/// <summary>An answer, ready to be sent.</summary>
internal sealed record Answer(int Status, string Body)
{
    public int? RetryAfter { get; init; }

    public bool? ShouldRetry { get; init; }

    public bool IsReplay { get; init; }

    public static Answer Of(JsonObject body) => new(200, body.ToJsonString());

    public static Answer Of(Refusal refusal) => Error(refusal.Status, refusal.Type, refusal.Code, refusal.Message, refusal.Param);

    public static Answer Broken() => Error(500, "api_error", null, "An unknown error occurred.") with { ShouldRetry = false };

    public static Answer Busy(int? retryAfter) => Error(429, "invalid_request_error", "rate_limit", "Too many requests hit the API too quickly.") with { RetryAfter = retryAfter };

    public static Answer Of(Fault fault) => Error(fault.Status, fault.Status == 402 ? "card_error" : "invalid_request_error", fault.Code, fault.Message) with { ShouldRetry = fault.ShouldRetry };

    public string? RetryAfterText => RetryAfter?.ToString(CultureInfo.InvariantCulture);

    private static Answer Error(int status, string type, string? code, string message, string? param = null)
    {
        var error = new JsonObject { ["type"] = type, ["message"] = message };
        if (code is not null) (error["code"], error["doc_url"]) = (code, $"https://docs.stripe.com/error-codes/{code}");
        if (param is not null) error["param"] = param;
        return new Answer(status, new JsonObject { ["error"] = error }.ToJsonString());
    }
}
