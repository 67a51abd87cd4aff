using AppleLive.Money;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Bookkeeping;

/// <summary>
/// All accounts of a village's books, or of all books, at the end of a day. Every entry of the journal sums to nothing, so all
/// books together do. A village's own do with one line more: what its entries moved in the station's accounts (refunds that are
/// promised, packaging and shipping, the bank, payment providers).
/// </summary>
/// <param name="Village">The village, or null for all.</param>
/// <param name="Day">The day at whose end the accounts are shown.</param>
/// <param name="Lines">The accounts by name; those of nothing are left out.</param>
public sealed record TrialBalance(Village? Village, LocalDate Day, IReadOnlyList<AccountBalance> Lines)
{
    /// <summary>The debits.</summary>
    public Fen Debits => Lines.Where(line => line.Balance > Fen.Zero).SumFen(line => line.Balance);

    /// <summary>The credits, as an amount.</summary>
    public Fen Credits => -Lines.Where(line => line.Balance < Fen.Zero).SumFen(line => line.Balance);

    /// <summary>What the station has of the village (debit) or owes it (credit); nothing for all books together.</summary>
    public Fen Station => Credits - Debits;
}
