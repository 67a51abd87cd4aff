using AppleLive.Ledger;
using AppleLive.Money;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Payments;

/// <summary>How money that is held for buyers stands in the books. Pure.</summary>
internal static class DepositJournal
{
    /// <summary>The till grows, and so does what is held for buyers.</summary>
    public static JournalTransaction Received(DepositMove move) => JournalTransaction.Of($"deposit-received:{move.Id}", move.At, "deposit-received", [
        new Posting(Account.Cash(move.Village.Value), move.Amount),
        new Posting(Account.Deposit(move.Village.Value), -move.Amount),
    ]);

    /// <summary>
    /// What was held becomes part of a payment that is captured whole into the taker's till right after: it leaves that till
    /// first, so that the till counts no fen twice. Where another village holds it, that village owes it to the taker.
    /// </summary>
    /// <param name="payment">The payment.</param>
    /// <param name="used">What is used, from each village that holds some.</param>
    /// <param name="taker">The village into whose till the payment is captured.</param>
    /// <param name="at">When.</param>
    public static JournalTransaction Used(PaymentId payment, IReadOnlyList<DepositMove> used, VillageId taker, Instant at)
    {
        var postings = new List<Posting>();
        foreach (DepositMove move in used)
        {
            Fen part = -move.Amount;
            postings.Add(new Posting(Account.Deposit(move.Village.Value), part));
            postings.Add(new Posting(Account.Cash(taker.Value), -part));
            if (move.Village == taker) continue;
            postings.Add(new Posting(Account.Clearing(taker.Value, move.Village.Value), part));
            postings.Add(new Posting(Account.Clearing(move.Village.Value, taker.Value), -part));
        }

        return JournalTransaction.Of($"deposit-used:{payment}", at, "deposit-used", postings);
    }

    /// <summary>Given back out of the till of the village that held it.</summary>
    public static JournalTransaction Returned(DepositMove move) => JournalTransaction.Of($"deposit-returned:{move.Id}", move.At, "deposit-returned", [
        new Posting(Account.Deposit(move.Village.Value), -move.Amount),
        new Posting(Account.Cash(move.Village.Value), move.Amount),
    ]);
}
