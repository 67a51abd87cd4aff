using AppleLive.Gateways;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.People;
using AppleLive.Privacy;

using NodaTime;

namespace AppleLive.MoneyTasks;

/// <summary>
/// A difference between our books and a provider's, with both figures. Nothing is mended silently: a person looks, acts, and
/// says what he did.
/// </summary>
/// <param name="Id">The task.</param>
/// <param name="Kind">What does not agree.</param>
/// <param name="Provider">The provider by name.</param>
/// <param name="Subject">The provider's name for what it is about, or ours where the provider has none.</param>
/// <param name="Ours">Our figure; null where our books know nothing of it.</param>
/// <param name="Theirs">The provider's figure; null where it knows nothing of it.</param>
/// <param name="FoundAt">When it was found.</param>
public sealed record MoneyTask(MoneyTaskId Id, MoneyTaskKind Kind, string Provider, string Subject, Fen? Ours, ProviderMoney? Theirs, Instant FoundAt)
{
    /// <summary>The order it is about, where it is known.</summary>
    public OrderId? Order { get; init; }

    /// <summary>Who has dealt with it; null while it is open.</summary>
    public PersonId? DoneBy { get; init; }

    /// <summary>When.</summary>
    public Instant? DoneAt { get; init; }

    /// <summary>What he did, in his words, sealed.</summary>
    public byte[]? Note { get; init; }

    /// <summary>What was said of it, or null.</summary>
    internal string? OpenNote(MasterKeys keys) => Note is null ? null : Secret(keys).OpenText(Note, "note");

    /// <summary>The task as dealt with.</summary>
    internal MoneyTask Done(PersonId by, Instant at, string note, MasterKeys keys) => this with { DoneBy = by, DoneAt = at, Note = Secret(keys).SealText(note, "note") };

    private PersonalSecret Secret(MasterKeys keys) => keys.SecretFor($"money-task:{Id}");
}
