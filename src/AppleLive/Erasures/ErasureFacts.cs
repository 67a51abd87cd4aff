using NodaTime;

namespace AppleLive.Erasures;

/// <summary>What an erasure is decided upon.</summary>
/// <param name="Open">What still needs the data, by name: <c>order</c>, <c>claim</c>, <c>refund</c>, <c>money</c>, <c>settlement</c>, <c>listing</c>, <c>lot</c>.</param>
/// <param name="LastEvent">When something last happened that the law has kept.</param>
internal sealed record ErasureFacts(IReadOnlyList<string> Open, Instant LastEvent);
