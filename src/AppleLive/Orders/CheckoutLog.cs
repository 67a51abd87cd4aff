using Microsoft.Extensions.Logging;

namespace AppleLive.Orders;

/// <summary>What the checkout lane writes to the log. No personal data.</summary>
internal static partial class CheckoutLog
{
    [LoggerMessage(EventId = 1001, Level = LogLevel.Warning, Message = "A batch of {Commands} checkout commands failed; each is tried alone.")]
    public static partial void BatchFailed(ILogger logger, Exception exception, int commands);

    [LoggerMessage(EventId = 1002, Level = LogLevel.Error, Message = "A checkout command failed.")]
    public static partial void CommandFailed(ILogger logger, Exception exception);
}
