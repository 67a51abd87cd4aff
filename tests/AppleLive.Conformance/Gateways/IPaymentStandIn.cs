using AppleLive.Gateways;

using NodaTime;

namespace AppleLive.Conformance.Gateways;

/// <summary>A stand in for a payment provider, and the gateway that speaks with it. What it does by itself is what buyers, banks and the provider do.</summary>
public interface IPaymentStandIn : IAsyncDisposable
{
    /// <summary>The gateway under test. It does not repeat calls by itself.</summary>
    IPaymentProvider Gateway { get; }

    /// <summary>The provider's clock.</summary>
    Instant Now { get; }

    /// <summary>How long a busy provider asks to be left alone.</summary>
    Duration BusyFor { get; }

    /// <summary>Whether refunds are on their way at first.</summary>
    bool RefundsTakeTime { set; }

    /// <summary>How many pages were ever opened.</summary>
    int Pages { get; }

    /// <summary>All refunds that were ever made of a capture.</summary>
    IReadOnlyList<string> RefundsOf(string capture);

    /// <summary>What is in our account with the provider.</summary>
    long Balance { get; }

    /// <summary>The buyer pays: what is due, or something else.</summary>
    void Pay(string payment, ProviderMoney? otherwise = null);

    /// <summary>The buyer has done his part; the money is on its way.</summary>
    void PayLater(string payment);

    /// <summary>Money that was on its way is there.</summary>
    void Arrive(string payment);

    /// <summary>Money that was on its way does not come.</summary>
    void Bounce(string payment);

    /// <summary>A refund has reached the buyer.</summary>
    void SettleRefund(string refund);

    /// <summary>A refund comes back.</summary>
    void FailRefund(string refund);

    /// <summary>Somebody gives money back by hand, at the provider.</summary>
    string RefundByHand(string capture, long fen);

    /// <summary>The buyer's bank asks, or takes the money. Answers the chargeback.</summary>
    string Dispute(string capture, bool onlyAsks);

    /// <summary>A chargeback goes on.</summary>
    void MoveDispute(string dispute, ProviderDisputeState to);

    /// <summary>Time passes.</summary>
    void Wait(Duration time);

    /// <summary>Lets the next call go wrong that would change something.</summary>
    void Trouble(StandInTrouble trouble);

    /// <summary>Takes the webhooks that wait, the oldest first.</summary>
    IReadOnlyList<SignedWebhook> TakeWebhooks();

    /// <summary>Signs a body as the provider does, at another time.</summary>
    SignedWebhook Sign(ReadOnlyMemory<byte> body, Instant at);

    /// <summary>Signs a body as somebody else would.</summary>
    SignedWebhook Forge(ReadOnlyMemory<byte> body);
}
