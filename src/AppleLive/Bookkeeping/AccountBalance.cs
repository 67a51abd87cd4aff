using AppleLive.Ledger;
using AppleLive.Money;

namespace AppleLive.Bookkeeping;

/// <summary>How an account stood.</summary>
/// <param name="Account">The account.</param>
/// <param name="Balance">Debit where positive, credit where negative.</param>
public sealed record AccountBalance(Account Account, Fen Balance);
