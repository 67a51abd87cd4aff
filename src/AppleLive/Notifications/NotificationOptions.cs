namespace AppleLive.Notifications;

/// <summary>How people are told what happened.</summary>
public sealed class NotificationOptions
{
    /// <summary>The notification channel in use, by name. The default is <c>log</c>, which only writes a line to the log.</summary>
    public string Channel { get; set; } = LogChannel.ChannelName;
}
