using AppleLive.Money;
using AppleLive.People;

using NodaTime;

namespace AppleLive.Reconciliation;

/// <summary>The entry by which a person books a movement of a provider's balance that our books did not know.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Provider">The provider by name.</param>
/// <param name="Movement">The provider's name for the movement.</param>
/// <param name="Kind">What it was.</param>
/// <param name="Amount">By how much the balance moved, before fees; negative where money left.</param>
/// <param name="Fee">What the provider kept of it.</param>
/// <param name="State">Where it stands.</param>
/// <param name="RecordedBy">Who made it.</param>
/// <param name="RecordedAt">When.</param>
public sealed record ProviderEntry(
    ProviderEntryId Id, string Provider, string Movement, ProviderEntryKind Kind, Fen Amount, Fen Fee, ProviderEntryState State, PersonId RecordedBy, Instant RecordedAt)
{
    /// <summary>Who confirmed or rejected it, where a second person had to.</summary>
    public PersonId? JudgedBy { get; init; }

    /// <summary>When.</summary>
    public Instant? JudgedAt { get; init; }
}
