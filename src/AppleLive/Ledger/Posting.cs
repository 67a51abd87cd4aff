using AppleLive.Money;

namespace AppleLive.Ledger;

/// <summary>One side of a transaction.</summary>
/// <param name="Account">The account.</param>
/// <param name="Amount">Debit where positive, credit where negative; never nothing.</param>
public sealed record Posting(Account Account, Fen Amount);
