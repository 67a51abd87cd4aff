using AppleLive.Ledger;
using AppleLive.Money;

using NodaTime;

namespace AppleLive.Payments;

/// <summary>How money in and money back stand in the books. Pure.</summary>
internal static class PaymentJournal
{
    /// <summary>Received: an asset grows, and so does what growers are owed. Cash taken by another village's accountant is cleared between the two.</summary>
    public static JournalTransaction Captured(Payment payment)
    {
        Account till = payment.TakenIn is { } village ? Account.Cash(village.Value) : Account.Gateway(payment.Provider);
        var postings = new List<Posting> { new(till, payment.Amount) };
        foreach (GrowerShare share in payment.Shares)
        {
            postings.Add(new Posting(Account.Payable(share.Village.Value, share.Grower.Value), -share.Amount));
            if (payment.TakenIn is { } taker && taker != share.Village) postings.AddRange(Cleared(taker.Value, share.Village.Value, share.Amount));
        }

        if (payment.Shipping > Fen.Zero) postings.Add(new Posting(Account.Shipping, -payment.Shipping));
        return JournalTransaction.Of($"capture:{payment.Id}", payment.CapturedAt, "capture", postings);
    }

    /// <summary>Promised back: what growers are owed shrinks, what is due to buyers grows.</summary>
    public static JournalTransaction RefundPromised(Refund refund) =>
        JournalTransaction.Of($"refund-promised:{refund.Id}", refund.RequestedAt, "refund-promised", [
            .. refund.Shares.Select(share => new Posting(Account.Payable(share.Village.Value, share.Grower.Value), share.Amount)),
            new Posting(Account.Shipping, refund.Shipping),
            new Posting(Account.RefundDue, -refund.Amount),
        ]);

    /// <summary>Handed back out of the till of the village whose accountant did it.</summary>
    public static JournalTransaction RefundPaid(Refund refund, Account till, Guid? payer, Instant at)
    {
        var postings = new List<Posting> { new(Account.RefundDue, refund.Amount), new(till, -refund.Amount) };
        foreach (GrowerShare share in refund.Shares)
        {
            if (payer is { } village && village != share.Village.Value) postings.AddRange(Cleared(village, share.Village.Value, -share.Amount));
        }

        return JournalTransaction.Of($"refund-paid:{refund.Id}", at, "refund-paid", postings) with { Corrects = $"refund-promised:{refund.Id}" };
    }

    // What the taker holds for the owner stands in both their books, so that each village's own accounts balance.
    private static IEnumerable<Posting> Cleared(Guid taker, Guid owner, Fen amount) =>
    [
        new(Account.Clearing(owner, taker), amount),
        new(Account.Clearing(taker, owner), -amount),
    ];
}
