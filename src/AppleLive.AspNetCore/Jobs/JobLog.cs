using Microsoft.Extensions.Logging;

namespace AppleLive.AspNetCore.Jobs;

/// <summary>What jobs log.</summary>
internal static partial class JobLog
{
    [LoggerMessage(EventId = 6101, Level = LogLevel.Error, Message = "Reservations could not be let go; the next round tries again.")]
    public static partial void ExpiryFailed(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 6102, Level = LogLevel.Information, Message = "{Orders} reservations let go.")]
    public static partial void Expired(ILogger logger, int orders);

    [LoggerMessage(EventId = 6103, Level = LogLevel.Error, Message = "An event was not handled; it comes again in {Wait}.")]
    public static partial void OutboxFailed(ILogger logger, Exception exception, TimeSpan wait);

    [LoggerMessage(EventId = 6104, Level = LogLevel.Error, Message = "A live room could not be looked at; it is tried again.")]
    public static partial void LiveFeedFailed(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 6105, Level = LogLevel.Error, Message = "The ledger could not be integrated; it is tried again twice a second.")]
    public static partial void IntegratorFailed(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 6106, Level = LogLevel.Error, Message = "The witnesses could not be asked; they are asked again.")]
    public static partial void WitnessesFailed(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 6107, Level = LogLevel.Warning, Message = "The store's figures could not be read; they stay as they were.")]
    public static partial void GaugesFailed(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 6108, Level = LogLevel.Error, Message = "What providers did could not be taken in; the next round tries again.")]
    public static partial void ProvidersFailed(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 6109, Level = LogLevel.Error, Message = "Our books could not be compared with the providers'; it is tried again.")]
    public static partial void ReconciliationFailed(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 6110, Level = LogLevel.Warning, Message = "Old idempotency keys could not be forgotten; the next round tries again.")]
    public static partial void KeysNotForgotten(ILogger logger, Exception exception);
}
