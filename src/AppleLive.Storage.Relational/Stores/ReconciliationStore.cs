using AppleLive.Gateways;
using AppleLive.Money;
using AppleLive.OnlinePayments;
using AppleLive.Reconciliation;

using NodaTime;

namespace AppleLive.Storage.Relational.Stores;

internal sealed partial class ReconciliationStore(Session session) : IReconciliationStore
{
    public Task<Instant?> ReadUntilAsync(string provider, CancellationToken cancellationToken) =>
        session.FindAsync<Instant?>("select read_until from provider_books where provider = @provider", new { provider }, cancellationToken);

    // Constraint provider_movement_is_one keeps the first of several.
    public async Task AddAsync(string provider, IReadOnlyList<ProviderMovement> movements, Instant until, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            """
            insert into provider_movements (provider, movement, kind, source, minor, currency, fee_minor, at)
            values (@provider, @Reference, @Kind, @Source, @Minor, @Currency, @Fee, @At) on conflict do nothing
            """,
            movements.Select(movement => new
            {
                provider,
                movement.Reference,
                Kind = Names.Of(movement.Kind),
                movement.Source,
                movement.Money.Minor,
                movement.Money.Currency,
                movement.Fee,
                movement.At,
            }),
            cancellationToken);
        await session.ExecuteAsync(
            "insert into provider_books (provider, read_until) values (@provider, @until) on conflict (provider) do update set read_until = excluded.read_until",
            new { provider, until },
            cancellationToken);
    }

    // Indexes provider_movements_waiting, online_payment_capture, refunds_by_reference, strays_by_reference, payout_steps_by_provider.
    public async Task<IReadOnlyList<ComparedMovement>> WaitingAsync(string provider, string? after, int limit, CancellationToken cancellationToken) =>
    [
        .. (await session.ListAsync<MovementRow>(
            $"""
            select provider, movement, kind, source, minor, currency, fee_minor, at, state,
                   case kind
                       when 'payment' then coalesce(
                           (select amount_fen from online_payments payment where payment.provider = moved.provider and capture = source and payment.state = 'captured'),
                           (select stray.amount_fen from online_payments payment join stray_money stray on stray.payment_id = payment.payment_id and why <> 'refundReturned'
                            where payment.provider = moved.provider and payment.capture = source))
                       when 'refund' then -coalesce(
                           (select amount_fen from refunds where refunds.provider = moved.provider and reference = source and kind <> 'chargeback'),
                           (select amount_fen from stray_money stray where stray.provider = moved.provider and reference = source and why <> 'refundReturned'))
                       when 'refundReturned' then coalesce(
                           (select amount_fen from refunds where refunds.provider = moved.provider and reference = source and refunds.state = 'failed'),
                           (select max(amount_fen) from stray_money stray where stray.provider = moved.provider and reference = source and (why = 'refundReturned' or stray.state = 'failed')))
                       when 'dispute' then -(select amount_fen from refunds where refunds.provider = moved.provider and reference = source)
                       when 'disputeReturned' then (select amount_fen from refunds where refunds.provider = moved.provider and reference = source and refunds.state = 'failed')
                       when 'payout' then -(select max(amount_fen) from payout_steps step join payouts on payouts.payout_id = step.payout_id
                                            where step.provider_reference = source and step.state = 'paid')
                       when 'payoutReturned' then coalesce(
                           (select max(reversal.amount_fen) from payout_reversals reversal join payouts on payouts.payout_id = reversal.payout_id
                            where payouts.provider_reference = source and reversal.state = 'succeeded' and reversal.amount_fen = minor),
                           (select max(amount_fen) from payout_steps step join payouts on payouts.payout_id = step.payout_id
                                                   where step.provider_reference = source and step.state = 'returned'))
                   end as ours_fen,
                   case kind when 'payment' then
                       (select fee_fen from payment_fees join online_payments payment on payment.payment_id = payment_fees.payment_id
                        where payment.provider = moved.provider and capture = source)
                   end as our_fee_fen
            from provider_movements moved
            where provider = @provider and state = 'waiting' {(after is null ? "" : "and movement > @after")} order by movement limit @limit
            """,
            new { provider, after, limit },
            cancellationToken))
            .Select(row => row.ToMovement()),
    ];

    public Task SaveAsync(IReadOnlyList<ComparedMovement> compared, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "update provider_movements set state = @State, ours_fen = @Ours, our_fee_fen = @OurFee where provider = @Provider and movement = @Reference",
            compared.Select(each => new { each.Provider, each.Movement.Reference, State = Names.Of(each.State), each.Ours, each.OurFee }),
            cancellationToken);

    // Indexes online_payments_captured, provider_movements_by_source.
    public async Task<IReadOnlyList<OnlinePayment>> MissingAsync(string provider, Interval captured, int limit, CancellationToken cancellationToken) =>
    [
        .. (await session.ListAsync<OnlinePaymentRow>(
            """
            select * from online_payments payment
            where provider = @provider and captured_at >= @from and captured_at < @until
              and not exists (select 1 from provider_movements moved where moved.provider = payment.provider and source = payment.capture)
            order by payment_id limit @limit
            """,
            new { provider, from = captured.Start, until = captured.End, limit },
            cancellationToken))
            .Select(row => row.ToPayment()),
    ];

    // Index provider_movements_by_time.
    public async Task<IReadOnlyList<ComparedMovement>> ListAsync(Interval span, int skip, int limit, CancellationToken cancellationToken) =>
    [
        .. (await session.ListAsync<MovementRow>(
            "select * from provider_movements where at >= @from and at < @until order by at desc, movement desc limit @limit offset @skip",
            new { from = span.Start, until = span.End, skip, limit },
            cancellationToken))
            .Select(row => row.ToMovement()),
    ];

    private sealed class MovementRow
    {
        public required string Provider { get; init; }

        public required string Movement { get; init; }

        public required string Kind { get; init; }

        public string? Source { get; init; }

        public long Minor { get; init; }

        public required string Currency { get; init; }

        public long FeeMinor { get; init; }

        public Instant At { get; init; }

        public required string State { get; init; }

        public Fen? OursFen { get; init; }

        public Fen? OurFeeFen { get; init; }

        public ComparedMovement ToMovement() => new(
            Provider, new ProviderMovement(Movement, Names.Read<ProviderMovementKind>(Kind), Source, new ProviderMoney(Minor, Currency), FeeMinor, At),
            Names.Read<MovementState>(State), OursFen, OurFeeFen);
    }
}
