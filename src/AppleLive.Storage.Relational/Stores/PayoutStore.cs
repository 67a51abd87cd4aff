using AppleLive.Growers;
using AppleLive.Money;
using AppleLive.Payouts;
using AppleLive.People;
using AppleLive.Settlements;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Storage.Relational.Stores;

internal sealed class PayoutStore(Session session) : IPayoutStore
{
    public async Task AddAsync(Payout payout, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            """
            insert into payouts (payout_id, settlement_id, village_id, state, attempt, amount_fen)
            values (@Id, @Settlement, @Village, @StateName, @Attempt, @Amount)
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
            "update payouts set state = @StateName, attempt = @Attempt, reference = @Reference where payout_id = @Id", payout, cancellationToken);

    public Task AcknowledgeAsync(PayoutId payout, Disbursement disbursement, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            """
            update disbursements set acknowledged_by = @AcknowledgedBy, acknowledged_at = @AcknowledgedAt
            where payout_id = @payout and grower_id = @Grower
            """,
            new { payout, disbursement.Grower, disbursement.AcknowledgedBy, disbursement.AcknowledgedAt },
            cancellationToken);

    private async Task<Payout?> LoadAsync(string sql, object parameters, CancellationToken cancellationToken)
    {
        if (await session.FindAsync<PayoutRow>(sql, parameters, cancellationToken) is not { } row) return null;
        IReadOnlyList<DisbursementRow> lines = await session.ListAsync<DisbursementRow>(
            "select grower_id, amount_fen, acknowledged_by, acknowledged_at from disbursements where payout_id = @PayoutId order by grower_id",
            new { row.PayoutId },
            cancellationToken);
        return new Payout(
            row.PayoutId, row.SettlementId, row.VillageId, Names.Read<PayoutState>(row.State), row.Attempt,
            [.. lines.Select(line => new Disbursement(line.GrowerId, line.AmountFen, line.AcknowledgedBy, line.AcknowledgedAt))])
        {
            Reference = row.Reference,
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
    }

    private sealed class DisbursementRow
    {
        public GrowerId GrowerId { get; init; }

        public Fen AmountFen { get; init; }

        public PersonId? AcknowledgedBy { get; init; }

        public Instant? AcknowledgedAt { get; init; }
    }
}
