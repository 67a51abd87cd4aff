using System.Text.Json.Nodes;

using AppleLive.Conformance.Gateways;
using AppleLive.Gateways;
using AppleLive.Money;
using AppleLive.Stripe.Loopback;

using NodaTime;

namespace AppleLive.Stripe.Tests.StandIns;

/// <summary>What the suites want of a provider, done by the loopback server.</summary>
internal sealed class StripeStandIn(StripeWorld world) : IPaymentStandIn, IPayoutStandIn
{
    private const int BusySeconds = 7;

    private Dashboard At => world.Stripe.Dashboard;

    IPaymentProvider IPaymentStandIn.Gateway => world.Payments;

    IPayoutGateway IPayoutStandIn.Gateway => world.Payouts;

    public Instant Now => Instant.FromDateTimeOffset(world.Time.GetUtcNow());

    public Duration BusyFor => Duration.FromSeconds(BusySeconds);

    public bool RefundsTakeTime
    {
        set => At.RefundsTakeTime = value;
    }

    public int Pages => At.All("checkout.session").Count;

    public long Balance => At.Balance;

    public string Village => StripeWorld.Village;

    public int Payouts => At.All("transfer").Count;

    public IReadOnlyList<string> RefundsOf(string capture) => [.. At.All("refund").Where(refund => Field(refund, "charge") == capture)];

    public void Pay(string payment, ProviderMoney? otherwise = null) => At.Pay(payment, amount: otherwise?.Minor, currency: otherwise?.Currency);

    public void PayLater(string payment) => At.PayLater(payment);

    public void Arrive(string payment) => At.Arrive(payment);

    public void Bounce(string payment) => At.Bounce(payment);

    public void SettleRefund(string refund) => At.SettleRefund(refund);

    public void FailRefund(string refund) => At.FailRefund(refund);

    public string RefundByHand(string capture, long fen) => At.RefundByHand(capture, fen);

    public string Dispute(string capture, bool onlyAsks) => At.Dispute(capture, onlyAsks: onlyAsks);

    public void MoveDispute(string dispute, ProviderDisputeState to) => At.MoveDispute(dispute, to switch
    {
        ProviderDisputeState.Inquiry => "warning_under_review",
        ProviderDisputeState.Open => "needs_response",
        ProviderDisputeState.Won => "won",
        _ => "lost",
    });

    public void Wait(Duration time) => world.Time.Jump(time.ToTimeSpan());

    public void Trouble(StandInTrouble trouble)
    {
        FaultKind kind = trouble switch
        {
            StandInTrouble.BreaksBefore => FaultKind.BreakBefore,
            StandInTrouble.BreaksAfter => FaultKind.BreakAfter,
            StandInTrouble.SilentBefore => FaultKind.SilentBefore,
            StandInTrouble.SilentAfter => FaultKind.SilentAfter,
            StandInTrouble.LineBreaks => FaultKind.DropAfter,
            _ => FaultKind.Busy,
        };
        world.Stripe.Faults.Add(new Fault(kind, "POST") { RetryAfter = BusySeconds });
    }

    public IReadOnlyList<SignedWebhook> TakeWebhooks() => [.. world.Stripe.Webhooks.TakeAll().Select(webhook => new SignedWebhook(webhook.Body, world.Stripe.Webhooks.Sign(webhook.Body)))];

    public SignedWebhook Sign(ReadOnlyMemory<byte> body, Instant at) => new(body, world.Stripe.Webhooks.Sign(body, at.ToDateTimeOffset()));

    public SignedWebhook Forge(ReadOnlyMemory<byte> body) => new(body, world.Stripe.Webhooks.Sign(body, secrets: ["whsec_somebodyelse"]));

    public string? Hindered(PayoutHindrance why)
    {
        switch (why)
        {
            case PayoutHindrance.AccountUnfinished:
                At.Connect(VillageAccounts.Unfinished, transfers: "inactive", disabled: "requirements.past_due", submitted: false);
                return VillageAccounts.Of(VillageAccounts.Unfinished);
            case PayoutHindrance.AccountRestricted:
                At.Connect(VillageAccounts.Restricted, transfers: "inactive", disabled: "rejected.fraud");
                return VillageAccounts.Of(VillageAccounts.Restricted);
            case PayoutHindrance.CountryNotServed:
                At.Connect(VillageAccounts.Mainland, country: "CN");
                return VillageAccounts.Of(VillageAccounts.Mainland);
            default:
                return "140829103999";
        }
    }

    public void TopUp(Fen amount) => At.TopUp(amount.Value);

    public void Return(string payout, Fen amount) => At.ReturnTransfer(payout, amount.Value);

    public ValueTask DisposeAsync() => world.DisposeAsync();

    private string? Field(string id, string name) => (string?)JsonNode.Parse(At.Show(id)!)![name];
}
