using AppleLive.Gateways;

using Microsoft.Extensions.Logging;

namespace AppleLive.OnlinePayments;

/// <summary>What is logged about providers. Ids and names of events only.</summary>
internal static partial class OnlinePaymentLog
{
    [LoggerMessage(3001, LogLevel.Warning, "{Provider} opened no page for payment {Payment}; the buyer was asked to try again.")]
    public static partial void PageFailed(ILogger logger, Exception exception, string provider, Guid payment);

    [LoggerMessage(3002, LogLevel.Information, "{Provider} did not say how payment {Payment} stands; its own word is waited for.")]
    public static partial void LookFailed(ILogger logger, Exception exception, string provider, Guid payment);

    [LoggerMessage(3003, LogLevel.Warning, "{Provider} did not do what it was asked about {Subject} ({Fault}); try {Tries} failed, the next is at {Next}.")]
    public static partial void TryFailed(ILogger logger, Exception exception, string provider, Guid subject, GatewayFault fault, int tries, string next);

    [LoggerMessage(3004, LogLevel.Warning, "Event {Event} of {Provider} could not be taken in ({Fault}); try {Tries} failed.")]
    public static partial void EventFailed(ILogger logger, Exception exception, string @event, string provider, string fault, int tries);

    [LoggerMessage(3005, LogLevel.Information, "Payment {Payment} was never opened at {Provider}; it is given up.")]
    public static partial void NeverOpened(ILogger logger, string provider, Guid payment);

    [LoggerMessage(3006, LogLevel.Warning, "{Provider} did not tell what has happened there; it is asked again.")]
    public static partial void CatchUpFailed(ILogger logger, Exception exception, string provider);
}
