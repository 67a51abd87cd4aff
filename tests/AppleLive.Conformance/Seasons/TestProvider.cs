using System.Text;

using AppleLive.Gateways;
using AppleLive.Money;

using NodaTime;

namespace AppleLive.Conformance.Seasons;

/// <summary>
/// A payment provider and payout gateway in memory. It keeps what it was asked for, as a real one would, and breaks in the
/// ways real ones do: it answers too late, after it has acted, twice, or not at all.
/// </summary>
public sealed class TestProvider(TimeProvider time) : IPaymentProvider, IPayoutGateway
{
    public const string ProviderName = "online";

    public static readonly Duration Holds = Duration.FromMinutes(15);

    private readonly Lock gate = new();
    private readonly Dictionary<string, ProviderPayment> payments = [];
    private readonly Dictionary<string, ProviderRefund> refunds = [];
    private readonly Dictionary<string, ProviderDispute> disputes = [];
    private readonly Dictionary<string, ProviderPayout> payouts = [];
    private readonly Dictionary<Guid, ProviderReversal> reversals = [];
    private readonly List<ProviderNotice> notices = [];
    private readonly List<ProviderMovement> movements = [];
    private readonly Queue<ProviderTrouble> troubles = [];

    public string Name => ProviderName;

    // A provider keeps the real time, whatever the season's clock says.
    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    public Duration? HoldsFor => Holds;

    /// <summary>What it keeps of every payment, in fen.</summary>
    public long FeeFen { get; set; } = 18;

    /// <summary>Whether refunds are done at once; otherwise they are pending until <see cref="Settle"/>.</summary>
    public bool RefundsAtOnce { get; set; } = true;

    /// <summary>Whether villages can be paid.</summary>
    public PayoutAbility Ability { get; set; } = new PayoutAbility.Able("acct_…01");

    /// <summary>Every refund it was asked for and has not refused, by its name.</summary>
    public IReadOnlyCollection<ProviderRefund> Refunds => refunds.Values;

    public IReadOnlyCollection<ProviderPayout> Payouts => payouts.Values;

    /// <summary>What it was asked to take back of payouts, and has.</summary>
    public IReadOnlyCollection<ProviderReversal> Reversals => reversals.Values;

    /// <summary>Notices nobody has been sent yet, in the order they happened.</summary>
    public IReadOnlyList<ProviderNotice> Notices => notices;

    /// <summary>What it holds for us, in fen.</summary>
    public long Balance => movements.Sum(movement => movement.Money.Minor - movement.Fee);

    /// <summary>The next calls go wrong in these ways, in order.</summary>
    public void Break(params ProviderTrouble[] next)
    {
        foreach (ProviderTrouble trouble in next) troubles.Enqueue(trouble);
    }

    /// <summary>Every call goes well from now on.</summary>
    public void Heal() => troubles.Clear();

    /// <summary>What was paid by a capture, in fen.</summary>
    public long PaidBy(string capture) => payments.Values.Single(payment => payment.Capture == capture).Money.Minor;

    public ProviderPayment PaymentOf(Guid id) => payments.Values.Single(payment => payment.Id == id);

    /// <summary>The buyer pays on the page; of another amount or currency where the test says so.</summary>
    public void Pay(string reference, ProviderMoney? other = null)
    {
        lock (gate)
        {
            ProviderPayment payment = payments[reference];
            if (payment.State != ProviderPaymentState.Open) return;
            payments[reference] = payment with
            {
                State = ProviderPaymentState.Captured,
                Page = null,
                Capture = $"charge-{reference}",
                Money = other ?? payment.Money,
                Fee = new ProviderMoney(FeeFen, ProviderMoney.Cny),
            };
            Move(ProviderMovementKind.Payment, $"charge-{reference}", payments[reference].Money.Minor, FeeFen);
            Tell("payment.captured", ProviderSubjectKind.Payment, reference);
        }
    }

    /// <summary>A refund that was under way becomes what it becomes; one that had succeeded may still come back.</summary>
    public void Settle(string reference, ProviderRefundState state)
    {
        lock (gate)
        {
            ProviderRefund before = refunds[reference];
            refunds[reference] = before with { State = state };
            if (state == ProviderRefundState.Failed) Move(ProviderMovementKind.RefundReturned, reference, before.Money.Minor, 0);
            Tell("refund.updated", ProviderSubjectKind.Refund, reference);
        }
    }

    /// <summary>The buyer's bank asks for a payment back, or has decided.</summary>
    public void Dispute(string reference, string capture, long fen, ProviderDisputeState state)
    {
        lock (gate)
        {
            disputes[reference] = new ProviderDispute(reference, capture, state, new ProviderMoney(fen, ProviderMoney.Cny));
            if (state == ProviderDisputeState.Open) Move(ProviderMovementKind.Dispute, reference, -fen, 0);
            if (state == ProviderDisputeState.Won) Move(ProviderMovementKind.DisputeReturned, reference, fen, 0);
            Tell("dispute.updated", ProviderSubjectKind.Dispute, reference);
        }
    }

    /// <summary>Its books say something of which nobody was told.</summary>
    public void Book(ProviderMovementKind kind, string source, long fen, long fee = 0) => Move(kind, source, fen, fee);

    /// <summary>Its books say nothing any more.</summary>
    public void ForgetMovements() => movements.Clear();

    /// <summary>A payout comes back, all of it or a part.</summary>
    public void GiveBack(string reference, long? part = null)
    {
        lock (gate)
        {
            ProviderPayout payout = payouts[reference];
            payouts[reference] = payout with { State = ProviderPayoutState.Returned, Returned = part ?? payout.Money.Minor };
            Move(ProviderMovementKind.PayoutReturned, reference, part ?? payout.Money.Minor, 0);
            Tell("payout.returned", ProviderSubjectKind.Payout, reference);
        }
    }

    public Task<ProviderPayment> CreateAsync(PaymentRequest request, CancellationToken cancellationToken) => Do(() =>
    {
        string reference = $"page-{request.Id}";
        payments.TryAdd(reference, new ProviderPayment(reference, ProviderPaymentState.Open, ProviderMoney.Fen(request.Amount))
        {
            Id = request.Id,
            Page = new Uri($"https://pay.example/{reference}"),
        });
        return payments[reference];
    });

    public Task<ProviderPayment> GetAsync(string reference, CancellationToken cancellationToken) => Do(() => Found(payments, reference));

    public Task<ProviderPayment> ExpireAsync(string reference, CancellationToken cancellationToken) => Do(() =>
    {
        ProviderPayment payment = Found(payments, reference);
        if (payment.State == ProviderPaymentState.Open) payments[reference] = payment with { State = ProviderPaymentState.Expired, Page = null };
        return payments[reference];
    });

    public Task<ProviderRefund> RefundAsync(RefundRequest request, CancellationToken cancellationToken) => Do(() =>
    {
        string reference = $"refund-{request.Id}";
        if (refunds.TryGetValue(reference, out ProviderRefund? known)) return known;
        ProviderPayment paid = payments.Values.SingleOrDefault(payment => payment.Capture == request.Capture)
            ?? throw new GatewayException(GatewayFault.NotFound, "No such charge.");
        long given = refunds.Values.Where(refund => refund.Capture == request.Capture && refund.State != ProviderRefundState.Failed).Sum(refund => refund.Money.Minor);
        if (given + request.Amount.Value > paid.Money.Minor) throw new GatewayException(GatewayFault.Refused, "More than was captured.");
        Move(ProviderMovementKind.Refund, reference, -request.Amount.Value, 0);
        return refunds[reference] = new ProviderRefund(reference, RefundsAtOnce ? ProviderRefundState.Succeeded : ProviderRefundState.Pending, ProviderMoney.Fen(request.Amount))
        {
            Id = request.Id,
            Capture = request.Capture,
        };
    });

    public Task<ProviderRefund> GetRefundAsync(string reference, CancellationToken cancellationToken) => Do(() => Found(refunds, reference));

    public Task<ProviderDispute> GetDisputeAsync(string reference, CancellationToken cancellationToken) => Do(() => Found(disputes, reference));

    public WebhookReading Read(ReadOnlyMemory<byte> body, string? signature)
    {
        if (signature != "genuine") return new WebhookReading.Refused(WebhookFault.Forged);
        string name = Encoding.UTF8.GetString(body.Span);
        return notices.FirstOrDefault(notice => notice.Event == name) is { } told
            ? new WebhookReading.Genuine(told)
            : new WebhookReading.Genuine(new ProviderNotice(name, "customer.created", Now, null));
    }

    public async IAsyncEnumerable<ProviderNotice> NoticesSinceAsync(Instant since, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Do(() => 0);
        foreach (ProviderNotice notice in notices.Where(notice => notice.At >= since).ToArray()) yield return notice;
    }

    public async IAsyncEnumerable<ProviderMovement> MovementsAsync(Interval span, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Do(() => 0);
        foreach (ProviderMovement movement in movements.Where(movement => span.Contains(movement.At)).ToArray()) yield return movement;
    }

    public Task<PayoutAbility> CanPayAsync(string village, CancellationToken cancellationToken) => Do(() => Ability);

    public Task<ProviderPayout> PayAsync(PayoutRequest request, CancellationToken cancellationToken) => Do(() =>
    {
        string reference = $"payout-{request.Id}-{request.Attempt}";
        if (payouts.TryGetValue(reference, out ProviderPayout? known)) return known;
        Move(ProviderMovementKind.Payout, reference, -request.Amount.Value, 0);
        return payouts[reference] = new ProviderPayout(reference, ProviderPayoutState.Paid, ProviderMoney.Fen(request.Amount)) { Id = request.Id, Attempt = request.Attempt };
    });

    public Task<ProviderPayout> GetPayoutAsync(string reference, CancellationToken cancellationToken) => Do(() => Found(payouts, reference));

    public Task<ProviderPayout> ReverseAsync(string reference, CancellationToken cancellationToken) => Do(() =>
    {
        ProviderPayout payout = Found(payouts, reference);
        if (payout.State != ProviderPayoutState.Returned) GiveBack(reference);
        return payouts[reference];
    });

    public Task<ProviderReversal> ReverseAsync(ReversalRequest request, CancellationToken cancellationToken) => Do(() =>
    {
        if (reversals.TryGetValue(request.Id, out ProviderReversal? known)) return known;
        ProviderPayout payout = Found(payouts, request.Payout);
        if (payout.Returned + request.Amount.Value > payout.Money.Minor) throw new GatewayException(GatewayFault.Refused, "More than was paid.");
        payouts[request.Payout] = payout with { State = ProviderPayoutState.Returned, Returned = payout.Returned + request.Amount.Value };
        Move(ProviderMovementKind.PayoutReturned, request.Payout, request.Amount.Value, 0);
        Tell("payout.returned", ProviderSubjectKind.Payout, request.Payout);
        return reversals[request.Id] = new ProviderReversal($"reversal-{request.Id}", ProviderMoney.Fen(request.Amount));
    });

    private static T Found<T>(Dictionary<string, T> known, string reference) =>
        known.TryGetValue(reference, out T? found) ? found : throw new GatewayException(GatewayFault.NotFound, "No such thing.");

    private Task<T> Do<T>(Func<T> act)
    {
        lock (gate)
        {
            ProviderTrouble trouble = troubles.TryDequeue(out ProviderTrouble next) ? next : ProviderTrouble.None;
            switch (trouble)
            {
                case ProviderTrouble.Away: throw new GatewayException(GatewayFault.Unknown, "No connection.");
                case ProviderTrouble.Busy: throw new GatewayException(GatewayFault.Busy, "Too many calls.") { RetryAfter = TimeSpan.FromSeconds(3) };
                case ProviderTrouble.Refuses: throw new GatewayException(GatewayFault.Refused, "No.");
            }

            T done = act();
            return trouble == ProviderTrouble.LosesItsAnswer ? throw new GatewayException(GatewayFault.Unknown, "The answer was lost.") : Task.FromResult(done);
        }
    }

    private void Tell(string type, ProviderSubjectKind kind, string reference) =>
        notices.Add(new ProviderNotice($"event-{notices.Count + 1}", type, Now, new ProviderSubject(kind, reference)));

    private void Move(ProviderMovementKind kind, string source, long fen, long fee) =>
        movements.Add(new ProviderMovement($"movement-{movements.Count + 1}", kind, source, new ProviderMoney(fen, ProviderMoney.Cny), fee, Now));
}
