using AppleLive.Plugins;

namespace AppleLive.Notifications;

/// <summary>Passes what happened to the notification channel in use.</summary>
internal sealed class NotificationHandler(INotificationChannel channel) : IDomainEventHandler
{
    public Task HandleAsync(DomainEvent happened, CancellationToken cancellationToken) =>
        channel.SendAsync(new Notification(happened.Type, happened.Subject, happened.At), cancellationToken);
}
