using AppleLive.Growers;
using AppleLive.Money;
using AppleLive.Payouts;
using AppleLive.People;
using AppleLive.Settlements;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Storage.Relational.Stores;

internal sealed partial class PayoutStore(Session session) : IPayoutStore
{
    public async Task AddAsync(Payout payout, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            """
            insert into payouts (payout_id, settlement_id, village_id, state, attempt, amount_fen, provider)
            values (@Id, @Settlement, @Village, @StateName, @Attempt, @Amount, @Provider)
            """,
            payout,
            cancellationToken);
        await session.ExecuteAsync(
            "insert into disbursements (payout_id, village_id, grower_id, amount_fen) values (@Payout, @Village, @Grower, @Amount)",
            payout.Disbursements.Select(line => new { Payout = payout.Id, payout.Village, line.Grower, line.Amount }),
            cancellationToken);
    }

    public Task<Payout?> FindAsync(PayoutId id, CancellationToken cancellationToken) =>
        LoadAsync($"select * from payouts where payout_id = @id{session.ForUpdate}", new { id }, cancellationToken);

    public Task<Payout?> OfAsync(SettlementId settlement, CancellationToken cancellationToken) =>
        LoadAsync($"select * from payouts where settlement_id = @settlement{session.ForUpdate}", new { settlement }, cancellationToken);

    public Task SaveAsync(Payout payout, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            """
            update payouts set state = @StateName, attempt = @Attempt, reference = @Reference, provider = @Provider, provider_reference = @ProviderReference
            where payout_id = @Id
            """,
            payout,
            cancellationToken);

    public Task AcknowledgeAsync(PayoutId payout, Disbursement disbursement, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            """
            update disbursements set acknowledged_by = @AcknowledgedBy, acknowledged_at = @AcknowledgedAt
            where payout_id = @payout and grower_id = @Grower
            """,
            new { payout, disbursement.Grower, disbursement.AcknowledgedBy, disbursement.AcknowledgedAt },
            cancellationToken);

    // Constraint payout_once_for_a_settlement is the index.
    public async Task<IReadOnlyList<Payout>> OfAllAsync(IReadOnlyCollection<SettlementId> settlements, CancellationToken cancellationToken) =>
        settlements.Count == 0
            ? []
            : await LoadAllAsync(
                "select * from payouts where settlement_id in @settlements order by payout_id", new { settlements = session.Ids(settlements) }, cancellationToken);

    // Index disbursements_open.
    public Task<IReadOnlyList<Payout>> ToHandOnAsync(VillageId village, int limit, CancellationToken cancellationToken) =>
        LoadAllAsync(
            """
            select * from payouts
            where state in ('paid', 'acknowledged')
              and payout_id in (select payout_id from disbursements where village_id = @village and acknowledged_by is null and amount_fen > 0)
            order by payout_id limit @limit
            """,
            new { village, limit },
            cancellationToken);

    // Index payouts_to_send: payout ids are time-ordered.
    public Task<IReadOnlyList<Payout>> ToSendAsync(IReadOnlyCollection<string> gateways, Instant now, int limit, CancellationToken cancellationToken) =>
        LoadAllAsync(
            """
            select * from payouts
            where provider in @gateways and state in ('pending', 'submitted')
              and not exists (select 1 from provider_tries where subject = payouts.payout_id and next_at > @now)
            order by payout_id limit @limit
            """,
            new { gateways, now, limit },
            cancellationToken);

    public Task AddStepAsync(PayoutStep step, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            """
            insert into payout_steps (payout_id, state, attempt, at, taken_by, reference, reason, provider_reference)
            values (@Payout, @State, @Attempt, @At, @By, @Reference, @Reason, @ProviderReference)
            """,
            new
            {
                step.Payout,
                State = Names.Of(step.State),
                step.Attempt,
                step.At,
                step.By,
                step.Reference,
                step.ProviderReference,
                Reason = step.Reason is { } reason ? Names.Of(reason) : null,
            },
            cancellationToken);

    // Index payout_steps_by_payout.
    public async Task<IReadOnlyList<PayoutStep>> StepsAsync(IReadOnlyCollection<PayoutId> payouts, CancellationToken cancellationToken) =>
        payouts.Count == 0
            ? []
            : [.. (await session.ListAsync<StepRow>(
                "select * from payout_steps where payout_id in @payouts order by step", new { payouts = session.Ids(payouts) }, cancellationToken))
                .Select(row => row.ToStep())];

    private async Task<Payout?> LoadAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        (await LoadAllAsync(sql, parameters, cancellationToken)).SingleOrDefault();

    private async Task<IReadOnlyList<Payout>> LoadAllAsync(string sql, object parameters, CancellationToken cancellationToken)
    {
        IReadOnlyList<PayoutRow> rows = await session.ListAsync<PayoutRow>(sql, parameters, cancellationToken);
        if (rows.Count == 0) return [];
        ILookup<PayoutId, DisbursementRow> lines = (await session.ListAsync<DisbursementRow>(
            """
            select payout_id, grower_id, amount_fen, acknowledged_by, acknowledged_at from disbursements
            where payout_id in @ids order by payout_id, grower_id
            """,
            new { ids = session.Ids(rows.Select(row => row.PayoutId)) },
            cancellationToken)).ToLookup(line => line.PayoutId);
        return
        [
            .. rows.Select(row => new Payout(
                row.PayoutId, row.SettlementId, row.VillageId, Names.Read<PayoutState>(row.State), row.Attempt,
                [.. lines[row.PayoutId].Select(line => new Disbursement(line.GrowerId, line.AmountFen, line.AcknowledgedBy, line.AcknowledgedAt))])
            {
                Reference = row.Reference,
                Provider = row.Provider,
                ProviderReference = row.ProviderReference,
            }),
        ];
    }

    private sealed class StepRow
    {
        public PayoutId PayoutId { get; init; }

        public required string State { get; init; }

        public int Attempt { get; init; }

        public Instant At { get; init; }

        public PersonId TakenBy { get; init; }

        public byte[]? Reference { get; init; }

        public string? Reason { get; init; }

        public string? ProviderReference { get; init; }

        public PayoutStep ToStep() => new(PayoutId, Names.Read<PayoutState>(State), Attempt, At, TakenBy)
        {
            Reference = Reference,
            ProviderReference = ProviderReference,
            Reason = Reason is null ? null : Names.Read<ReturnReason>(Reason),
        };
    }

    private sealed class PayoutRow
    {
        public PayoutId PayoutId { get; init; }

        public SettlementId SettlementId { get; init; }

        public VillageId VillageId { get; init; }

        public required string State { get; init; }

        public int Attempt { get; init; }

        public byte[]? Reference { get; init; }

        public required string Provider { get; init; }

        public string? ProviderReference { get; init; }
    }

    private sealed class DisbursementRow
    {
        public PayoutId PayoutId { get; init; }

        public GrowerId GrowerId { get; init; }

        public Fen AmountFen { get; init; }

        public PersonId? AcknowledgedBy { get; init; }

        public Instant? AcknowledgedAt { get; init; }
    }
}
