using AppleLive.Gateways;
using AppleLive.Money;
using AppleLive.OnlinePayments;
using AppleLive.Orders;
using AppleLive.Payments;

using NodaTime;

namespace AppleLive.Storage.Relational.Stores;

internal sealed class OnlinePaymentStore(Session session) : IOnlinePaymentStore
{
    public Task AddAsync(OnlinePayment payment, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            """
            insert into online_payments (payment_id, order_id, provider, state, amount_fen, language, asked_at, reference, page, capture, captured_at)
            values (@Id, @Order, @Provider, @State, @Amount, @Language, @AskedAt, @Reference, @Page, @Capture, @CapturedAt)
            """,
            Parameters(payment),
            cancellationToken);

    public Task SaveAsync(OnlinePayment payment, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "update online_payments set state = @State, reference = @Reference, page = @Page, capture = @Capture, captured_at = @CapturedAt where payment_id = @Id",
            Parameters(payment),
            cancellationToken);

    public Task<OnlinePayment?> FindAsync(PaymentId id, CancellationToken cancellationToken) =>
        OneAsync($"select * from online_payments where payment_id = @id{session.ForUpdate}", new { id }, cancellationToken);

    // Index online_payment_capture.
    public Task<OnlinePayment?> FindCaptureAsync(string provider, string capture, CancellationToken cancellationToken) =>
        OneAsync("select * from online_payments where provider = @provider and capture = @capture", new { provider, capture }, cancellationToken);

    // Index online_payments_by_order.
    public Task<IReadOnlyList<OnlinePayment>> OfAsync(OrderId order, CancellationToken cancellationToken) =>
        ListAsync("select * from online_payments where order_id = @order order by payment_id", new { order }, cancellationToken);

    // Index online_payments_open.
    public Task<IReadOnlyList<OnlinePayment>> ToCloseAsync(IReadOnlyCollection<string> providers, Instant now, int limit, CancellationToken cancellationToken) =>
        ListAsync(
            """
            select payment.* from online_payments payment join orders placed on placed.order_id = payment.order_id
            where payment.state in ('pending', 'authorized') and payment.provider in @providers and placed.status <> 'reserved'
              and not exists (select 1 from provider_tries where subject = payment.payment_id and next_at > @now)
            order by payment.payment_id limit @limit
            """,
            new { providers, now, limit },
            cancellationToken);

    // Index online_payments_open: payment ids are time-ordered.
    public Task<IReadOnlyList<OnlinePayment>> OpenAsync(Instant askedBefore, PaymentId? after, int limit, CancellationToken cancellationToken) =>
        ListAsync(
            $"""
            select * from online_payments where state in ('pending', 'authorized') and asked_at <= @askedBefore {(after is null ? "" : "and payment_id > @after")}
            order by payment_id limit @limit
            """,
            new { askedBefore, after, limit },
            cancellationToken);

    public async Task<bool> AddFeeAsync(PaymentId payment, Fen fee, Instant at, CancellationToken cancellationToken) =>
        await session.ExecuteAsync(
            "insert into payment_fees (payment_id, fee_fen, booked_at) values (@payment, @fee, @at) on conflict do nothing", new { payment, fee, at }, cancellationToken) > 0;

    public Task AddStrayAsync(StrayMoney stray, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            """
            insert into stray_money (stray_id, order_id, payment_id, provider, capture, amount_fen, why, state, found_at, reference)
            values (@Id, @Order, @Payment, @Provider, @Capture, @Amount, @Why, @State, @FoundAt, @Reference)
            """,
            new
            {
                stray.Id,
                stray.Order,
                stray.Payment,
                stray.Provider,
                stray.Capture,
                stray.Amount,
                Why = Names.Of(stray.Why),
                State = Names.Of(stray.State),
                stray.FoundAt,
                stray.Reference,
            },
            cancellationToken);

    public Task SaveStrayAsync(StrayMoney stray, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "update stray_money set state = @State, reference = @Reference, returned_at = @ReturnedAt, handed_over_by = @HandedOverBy where stray_id = @Id",
            new { stray.Id, State = Names.Of(stray.State), stray.Reference, stray.ReturnedAt, stray.HandedOverBy },
            cancellationToken);

    public async Task<StrayMoney?> FindStrayAsync(StrayMoneyId id, CancellationToken cancellationToken) =>
        (await session.FindAsync<StrayRow>($"select * from stray_money where stray_id = @id{session.ForUpdate}", new { id }, cancellationToken))?.ToStray();

    // Index strays_by_order.
    public async Task<IReadOnlyList<StrayMoney>> StraysOfAsync(OrderId order, CancellationToken cancellationToken) =>
        [.. (await session.ListAsync<StrayRow>("select * from stray_money where order_id = @order order by stray_id", new { order }, cancellationToken)).Select(row => row.ToStray())];

    // Index strays_by_hand.
    public async Task<IReadOnlyList<StrayMoney>> StraysByHandAsync(StrayMoneyId? after, int limit, CancellationToken cancellationToken) =>
    [
        .. (await session.ListAsync<StrayRow>(
            $"select * from stray_money where state = 'failed' {(after is null ? "" : "and stray_id > @after")} order by stray_id limit @limit", new { after, limit }, cancellationToken))
            .Select(row => row.ToStray()),
    ];

    // Indexes refunds_to_send, strays_to_send. A chargeback is the bank's doing: nothing is sent for it.
    public async Task<IReadOnlyList<MoneyToSend>> ToSendAsync(IReadOnlyCollection<string> providers, Instant now, int limit, CancellationToken cancellationToken) =>
    [
        .. (await session.ListAsync<ToSendRow>(
            """
            select id, order_id, provider, capture, amount_fen, state, reference from (
                select refund.refund_id as id, refund.order_id, refund.provider, payment.capture, refund.amount_fen, refund.state, refund.reference
                from refunds refund join online_payments payment on payment.order_id = refund.order_id and payment.state = 'captured'
                where refund.provider is not null and refund.state in ('requested', 'submitted') and refund.kind <> 'chargeback'
                union all
                select stray_id, order_id, provider, capture, amount_fen, state, reference from stray_money where state in ('requested', 'submitted')) money
            where provider in @providers and not exists (select 1 from provider_tries where subject = money.id and next_at > @now)
            order by id limit @limit
            """,
            new { providers, now, limit },
            cancellationToken))
            .Select(row => new MoneyToSend(row.Id, row.OrderId, row.Provider, row.Capture, row.AmountFen, Names.Read<RefundState>(row.State), row.Reference)),
    ];

    public Task TryLaterAsync(Guid subject, Instant at, GatewayFault fault, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            """
            insert into provider_tries (subject, tries, next_at, fault) values (@subject, 1, @at, @fault)
            on conflict (subject) do update set tries = provider_tries.tries + 1, next_at = excluded.next_at, fault = excluded.fault
            """,
            new { subject, at, fault = Names.Of(fault) },
            cancellationToken);

    public async Task<int> TriesAsync(Guid subject, CancellationToken cancellationToken) =>
        await session.FindAsync<int?>("select tries from provider_tries where subject = @subject", new { subject }, cancellationToken) ?? 0;

    public Task ForgetTriesAsync(Guid subject, CancellationToken cancellationToken) =>
        session.ExecuteAsync("delete from provider_tries where subject = @subject", new { subject }, cancellationToken);

    private static object Parameters(OnlinePayment payment) => new
    {
        payment.Id,
        payment.Order,
        payment.Provider,
        State = Names.Of(payment.State),
        payment.Amount,
        payment.Language,
        payment.AskedAt,
        payment.Reference,
        Page = payment.Page?.AbsoluteUri,
        payment.Capture,
        payment.CapturedAt,
    };

    private async Task<OnlinePayment?> OneAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        (await session.FindAsync<OnlinePaymentRow>(sql, parameters, cancellationToken))?.ToPayment();

    private async Task<IReadOnlyList<OnlinePayment>> ListAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        [.. (await session.ListAsync<OnlinePaymentRow>(sql, parameters, cancellationToken)).Select(row => row.ToPayment())];

    private sealed class StrayRow
    {
        public StrayMoneyId StrayId { get; init; }

        public OrderId OrderId { get; init; }

        public PaymentId PaymentId { get; init; }

        public required string Provider { get; init; }

        public required string Capture { get; init; }

        public Fen AmountFen { get; init; }

        public required string Why { get; init; }

        public required string State { get; init; }

        public Instant FoundAt { get; init; }

        public string? Reference { get; init; }

        public Instant? ReturnedAt { get; init; }

        public People.PersonId? HandedOverBy { get; init; }

        public StrayMoney ToStray() => new(StrayId, OrderId, PaymentId, Provider, Capture, AmountFen, Names.Read<StrayReason>(Why), Names.Read<RefundState>(State), FoundAt)
        {
            Reference = Reference,
            ReturnedAt = ReturnedAt,
            HandedOverBy = HandedOverBy,
        };
    }

    private sealed class ToSendRow
    {
        public Guid Id { get; init; }

        public OrderId OrderId { get; init; }

        public required string Provider { get; init; }

        public required string Capture { get; init; }

        public Fen AmountFen { get; init; }

        public required string State { get; init; }

        public string? Reference { get; init; }
    }
}
