using AppleLive.Ledger;

using NodaTime;

namespace AppleLive.Payouts;

/// <summary>How a payout stands in the books. Pure.</summary>
internal static class PayoutJournal
{
    /// <summary>Out of the bank, or of a gateway's hands; what growers are owed shrinks.</summary>
    public static JournalTransaction Paid(Payout payout, Instant at) =>
        JournalTransaction.Of($"payout-paid:{payout.Id}:{payout.Attempt}", at, "payout-paid", Postings(payout, 1));

    /// <summary>Back where it came from: a transaction of its own that names the payment.</summary>
    public static JournalTransaction Returned(Payout payout, Instant at)
    {
        JournalTransaction returned = JournalTransaction.Of($"payout-returned:{payout.Id}:{payout.Attempt}", at, "payout-returned", Postings(payout, -1));
        return returned with { Corrects = $"payout-paid:{payout.Id}:{payout.Attempt}" };
    }

    /// <summary>A part of it is in the gateway's hands again, and owed to the growers whose refund it was taken back for.</summary>
    public static JournalTransaction Reversed(Payout payout, PayoutReversal reversal, Instant at) =>
        JournalTransaction.Of($"payout-reversed:{payout.Id}:{reversal.Id}", at, "payout-reversed", [
            .. reversal.Shares.Select(share => new Posting(Account.Payable(payout.Village.Value, share.Grower.Value), -share.Amount)),
            new Posting(Account.Gateway(payout.Provider), reversal.Amount),
        ]);

    private static IEnumerable<Posting> Postings(Payout payout, long sign) =>
    [
        .. payout.Disbursements.Select(line => new Posting(Account.Payable(payout.Village.Value, line.Grower.Value), line.Amount * sign)),
        new Posting(payout.Provider == Payout.BankName ? Account.Bank : Account.Gateway(payout.Provider), payout.Amount * -sign),
    ];
}
