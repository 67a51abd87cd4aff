namespace AppleLive.ProviderEvents;

/// <summary>The answer to a command about a provider's notice.</summary>
/// <param name="Event">The provider's name for it.</param>
/// <param name="State">Where it stands now.</param>
public sealed record ProviderEventAnswer(string Event, string State);
