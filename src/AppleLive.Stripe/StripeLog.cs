using Microsoft.Extensions.Logging;

namespace AppleLive.Stripe;

/// <summary>What is written to the log about Stripe: never a key, never a name, never what was sent.</summary>
internal static partial class StripeLog
{
    [LoggerMessage(EventId = 3001, Level = LogLevel.Information, Message = "Stripe did not take a {Method} ({Why}); it is sent again in {Wait}.")]
    public static partial void Again(ILogger logger, string method, string why, TimeSpan wait);

    [LoggerMessage(EventId = 3002, Level = LogLevel.Error, Message = "Stripe does not accept our key ({Status}, request {Request}). Set AppleLive:Stripe:SecretKey to a key that has the rights named in the README.")]
    public static partial void KeyRefused(ILogger logger, int status, string request);
}
