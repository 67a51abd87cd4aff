using AppleLive.Money;

namespace AppleLive.Reconciliation;

/// <summary>What a movement was, as an accountant says.</summary>
public sealed record NewProviderEntry
{
    /// <summary><c>ownTransfer</c> or <c>fee</c>.</summary>
    public string? Kind { get; init; }
}

/// <summary>The answer to a command about an entry.</summary>
/// <param name="Entry">Its id.</param>
/// <param name="State">Where it stands now: booked, waiting for a second person, or rejected.</param>
/// <param name="AmountFen">By how much the provider's balance moved.</param>
public sealed record ProviderEntryAnswer(ProviderEntryId Entry, ProviderEntryState State, Fen AmountFen)
{
    internal static ProviderEntryAnswer Of(ProviderEntry entry) => new(entry.Id, entry.State, entry.Amount);
}
