using NodaTime;

namespace AppleLive.Plugins;

/// <summary>Something that has happened, for those who want to act on it. It names things by id and holds no personal data.</summary>
/// <param name="Type">What happened, such as <c>order.confirmed</c>.</param>
/// <param name="Subject">The id of what it happened to.</param>
/// <param name="At">When.</param>
public sealed record DomainEvent(string Type, Guid Subject, Instant At);
