using Microsoft.Extensions.Logging;

namespace AppleLive.Orders;

/// <summary>What the checkout lane writes to the log. No personal data.</summary>
internal static partial class CheckoutLog
{
    [LoggerMessage(EventId = 1001, Level = LogLevel.Warning, Message = "A batch of {Commands} checkout commands failed; each is tried alone.")]
    public static partial void BatchFailed(ILogger logger, Exception exception, int commands);

    [LoggerMessage(EventId = 1002, Level = LogLevel.Error, Message = "A checkout command failed.")]
    public static partial void CommandFailed(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 1003, Level = LogLevel.Error, Message = "The store is away. Orders are told to come again; one a second is sent to see whether it is back.")]
    public static partial void StoreAway(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 1004, Level = LogLevel.Information, Message = "The store is back; orders are taken again.")]
    public static partial void StoreBack(ILogger logger);

    [LoggerMessage(EventId = 1005, Level = LogLevel.Error, Message = "The host stopped before its store had answered: {Waiting} checkout commands were turned away, of {InFlight} it is not known whether they were carried out.")]
    public static partial void Abandoned(ILogger logger, int waiting, int inFlight);
}
