using AppleLive.Gateways;

using NodaTime;

namespace AppleLive.ProviderEvents;

/// <summary>A provider's notice as it is kept: that it came, and what became of it. What it said is not kept; the thing it names is fetched.</summary>
/// <param name="Provider">The provider by name.</param>
/// <param name="Event">The provider's name for the notice, unique with the provider.</param>
/// <param name="Type">What happened, in the provider's word.</param>
/// <param name="Subject">What it is about; null where it concerns nothing we know.</param>
/// <param name="HappenedAt">When, by the provider's clock.</param>
/// <param name="ReceivedAt">When it came here.</param>
/// <param name="State">What became of it.</param>
public sealed record ProviderEvent(
    string Provider, string Event, string Type, ProviderSubject? Subject, Instant HappenedAt, Instant ReceivedAt, ProviderEventState State)
{
    /// <summary>How often taking it in failed.</summary>
    public int Tries { get; init; }

    /// <summary>When it is tried next.</summary>
    public Instant NextAt { get; init; }

    /// <summary>Why it failed the last time, by name; null where it did not.</summary>
    public string? Fault { get; init; }
}
