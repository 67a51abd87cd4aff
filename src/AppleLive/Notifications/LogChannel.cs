using Microsoft.Extensions.Logging;

namespace AppleLive.Notifications;

/// <summary>Tells the log.</summary>
internal sealed partial class LogChannel(ILogger<LogChannel> logger) : INotificationChannel
{
    public const string ChannelName = "log";

    public string Name => ChannelName;

    public Task SendAsync(Notification notification, CancellationToken cancellationToken)
    {
        Happened(logger, notification.Type, notification.Subject);
        return Task.CompletedTask;
    }

    [LoggerMessage(EventId = 1101, Level = LogLevel.Debug, Message = "{Type} {Subject}")]
    private static partial void Happened(ILogger logger, string type, Guid subject);
}
