namespace AppleLive.Notifications;

/// <summary>A way to tell people what happened.</summary>
public interface INotificationChannel
{
    /// <summary>Its name, by which configuration refers to it, such as <c>log</c>.</summary>
    string Name { get; }

    /// <summary>Sends a notification. It may come more than once; throwing makes it come again.</summary>
    Task SendAsync(Notification notification, CancellationToken cancellationToken);
}
