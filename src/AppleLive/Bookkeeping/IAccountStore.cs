using AppleLive.Ledger;
using AppleLive.Money;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Bookkeeping;

/// <summary>The journal account by account.</summary>
public interface IAccountStore
{
    /// <summary>The balances before a moment of all accounts in a village's books, or with null of all there are, by name. Those that never moved are left out.</summary>
    Task<IReadOnlyList<AccountBalance>> BalancesAsync(VillageId? village, Instant before, CancellationToken cancellationToken);

    /// <summary>What was posted to an account before a moment.</summary>
    Task<Fen> BalanceAsync(Account account, Instant before, CancellationToken cancellationToken);

    /// <summary>What was posted to an account in an interval up to and including this entry.</summary>
    Task<Fen> MovedAsync(Account account, Interval when, long upTo, CancellationToken cancellationToken);

    /// <summary>The entries of an account in an interval whose number is greater than <paramref name="after"/>, by number.</summary>
    Task<IReadOnlyList<AccountEntry>> EntriesAsync(Account account, Interval when, long after, int limit, CancellationToken cancellationToken);
}
