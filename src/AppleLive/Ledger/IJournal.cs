using AppleLive.Money;

namespace AppleLive.Ledger;

/// <summary>The journal: what was posted, and the balances beside it.</summary>
public interface IJournal
{
    /// <summary>Posts a transaction and moves the balances. The same key with the same inputs again changes nothing.</summary>
    /// <exception cref="InvalidOperationException">The key was posted before with other inputs.</exception>
    Task PostAsync(JournalTransaction transaction, CancellationToken cancellationToken);

    /// <summary>The balance of an account; nothing where it was never posted to.</summary>
    Task<Fen> BalanceAsync(Account account, CancellationToken cancellationToken);
}
