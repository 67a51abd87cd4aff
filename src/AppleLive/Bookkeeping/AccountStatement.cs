using AppleLive.Ledger;
using AppleLive.Money;

using NodaTime;

namespace AppleLive.Bookkeeping;

/// <summary>What an account did in some days.</summary>
/// <param name="Account">The account.</param>
/// <param name="Days">The days, in the township's time.</param>
/// <param name="Opening">How it stood when they began.</param>
/// <param name="Carried">How it stood before the first entry shown: the opening, or what earlier pages led to.</param>
/// <param name="Entries">What was booked, a page of it, oldest first.</param>
/// <param name="Closing">How it stood when they ended, or stands now.</param>
public sealed record AccountStatement(Account Account, DateInterval Days, Fen Opening, Fen Carried, IReadOnlyList<AccountEntry> Entries, Fen Closing)
{
    /// <summary>The number after which the next page begins; null on the last.</summary>
    public long? Next { get; init; }

    /// <summary>Each entry with how the account stood after it.</summary>
    public IReadOnlyList<(AccountEntry Entry, Fen After)> Running()
    {
        Fen standing = Carried;
        return [.. Entries.Select(entry => (entry, standing += entry.Amount))];
    }
}
