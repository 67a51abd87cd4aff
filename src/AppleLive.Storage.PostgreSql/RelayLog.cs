using Microsoft.Extensions.Logging;

namespace AppleLive.Storage.PostgreSql;

/// <summary>What the relay logs.</summary>
internal static partial class RelayLog
{
    [LoggerMessage(EventId = 7101, Level = LogLevel.Warning, Message = "The line to the other hosts broke; it is opened again.")]
    public static partial void Broken(ILogger logger, Exception exception);
}
