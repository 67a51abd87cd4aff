using System.Net;
using System.Text.RegularExpressions;

using AppleLive.Gateways;

using Microsoft.Extensions.Logging;

using Stripe;

namespace AppleLive.Stripe;

/// <summary>What Stripe's errors mean for us. Stripe's own exception is not kept: it holds the answer, and what an answer quotes is not ours to log.</summary>
internal static partial class StripeFaults
{
    private const string ResourceMissing = "resource_missing";

    public const string KeyUsedOtherwise = "idempotency_error";

    public static GatewayException Of(StripeException exception, ILogger log)
    {
        StripeError? error = exception.StripeError;
        string? code = error?.Code ?? error?.DeclineCode ?? error?.Type;
        int status = (int)exception.HttpStatusCode;
        string request = exception.StripeResponse?.RequestId ?? "unknown";
        GatewayFault fault = Fault(exception.HttpStatusCode, code);
        if (fault == GatewayFault.Misconfigured) StripeLog.KeyRefused(log, status, request);
        string said = fault is GatewayFault.Refused or GatewayFault.NotFound ? $" {Clean(error?.Message)}" : "";
        return new GatewayException(fault, $"Stripe answered {status} {code} (request {request}).{said}")
        {
            Code = code,
            RetryAfter = fault == GatewayFault.Busy ? exception.StripeResponse?.Headers?.RetryAfter?.Delta : null,
        };
    }

    private static GatewayFault Fault(HttpStatusCode status, string? code) => (status, code) switch
    {
        (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, _) => GatewayFault.Misconfigured,
        (HttpStatusCode.NotFound, _) or (_, ResourceMissing) => GatewayFault.NotFound,
        (HttpStatusCode.TooManyRequests, _) => GatewayFault.Busy,
        (HttpStatusCode.BadRequest or HttpStatusCode.PaymentRequired, _) => GatewayFault.Refused,
        // 409: the same call is running right now; its end is not known yet. 5xx: it may have been done. All else we do not understand.
        _ => GatewayFault.Unknown,
    };

    private static string Clean(string? message) => message is null ? "" : Secrets().Replace(message, "${kind}_***");

    [GeneratedRegex("\\b(?<kind>sk|rk|pk|whsec)_[^\\s\"']+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Secrets();
}
