using NodaTime;

namespace AppleLive.Notifications;

/// <summary>Something to tell. It names things by id; a channel that writes to someone looks up whom.</summary>
/// <param name="Type">What happened, such as <c>order.confirmed</c>.</param>
/// <param name="Subject">The id of what it happened to.</param>
/// <param name="At">When.</param>
public sealed record Notification(string Type, Guid Subject, Instant At);
