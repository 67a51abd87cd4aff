using AppleLive.Ledger;
using AppleLive.Money;
using AppleLive.Payments;

using NodaTime;

namespace AppleLive.OnlinePayments;

/// <summary>How money in providers' hands stands in the books, beside what <see cref="PaymentJournal"/> books. Pure.</summary>
internal static class OnlinePaymentJournal
{
    /// <summary>The provider kept a fee: it costs, and is less in his hands.</summary>
    public static JournalTransaction FeeKept(PaymentId payment, string provider, Fen fee, Instant at) =>
        JournalTransaction.Of($"gateway-fee:{payment}", at, "gateway-fee", [new(Account.GatewayFee, fee), new(Account.Gateway(provider), -fee)]);

    /// <summary>Money came that is nobody's but the buyer's: the provider holds it, and it is due to him.</summary>
    public static JournalTransaction Strayed(StrayMoney stray) =>
        JournalTransaction.Of($"stray:{stray.Id}", stray.FoundAt, "stray", [new(Account.Gateway(stray.Provider), stray.Amount), new(Account.RefundDue, -stray.Amount)]);

    /// <summary>It went back, out of the provider's hands or out of the station's bank.</summary>
    public static JournalTransaction StrayReturned(StrayMoney stray, Account from, Instant at) =>
        JournalTransaction.Of($"stray-returned:{stray.Id}", at, "stray-returned", [new(Account.RefundDue, stray.Amount), new(from, -stray.Amount)]) with
        {
            Corrects = $"stray:{stray.Id}",
        };

    /// <summary>The provider could not send a refund: the promise made for it is taken back, and a new one follows.</summary>
    public static JournalTransaction RefundFailed(Refund refund, Instant at)
    {
        JournalTransaction promised = PaymentJournal.RefundPromised(refund);
        return JournalTransaction.Of(
            $"refund-failed:{refund.Id}", at, "refund-failed", promised.Postings.Select(posting => posting with { Amount = -posting.Amount })) with
        {
            Corrects = promised.Key,
        };
    }
}
