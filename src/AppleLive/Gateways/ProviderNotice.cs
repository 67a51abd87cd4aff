using NodaTime;

namespace AppleLive.Gateways;

/// <summary>
/// Word from a provider that something has changed. It says what to look at, never what is true now: notices come late,
/// twice and out of order, so the thing itself is fetched.
/// </summary>
/// <param name="Event">The provider's name for this notice; the same again is the same notice.</param>
/// <param name="Type">What happened, in the provider's word.</param>
/// <param name="At">When, by the provider's clock.</param>
/// <param name="Subject">What changed; null where it is nothing that concerns us, or nothing we know.</param>
public sealed record ProviderNotice(string Event, string Type, Instant At, ProviderSubject? Subject);
