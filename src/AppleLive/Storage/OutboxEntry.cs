using AppleLive.Plugins;

namespace AppleLive.Storage;

/// <summary>An event in its place in the outbox.</summary>
/// <param name="Number">Its place.</param>
/// <param name="Event">The event.</param>
public sealed record OutboxEntry(long Number, DomainEvent Event);
