using AppleLive.Growers;
using AppleLive.Money;
using AppleLive.People;
using AppleLive.Settlements;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Storage.Relational.Stores;

internal sealed class SettlementStore(Session session) : ISettlementStore
{
    private const string ByGrower =
        "select grower_id, sum(goods_fen) as goods_fen, sum(refunds_fen) as refunds_fen, sum(fees_fen) as fees_fen, max(record) as last_record from settlement_lines";

    public Task AddLinesAsync(IReadOnlyList<SettlementLine> lines, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            """
            insert into settlement_lines (village_id, grower_id, order_id, record, goods_fen, refunds_fen, fees_fen)
            values (@Village, @Grower, @Order, @Record, @Goods, @Refunds, @Fees)
            """,
            lines,
            cancellationToken);

    // Index settlement_lines_open. Locking the village keeps its lines from growing in another transaction meanwhile.
    public async Task<(IReadOnlyList<GrowerLine> Lines, long LastRecord)> UnsettledAsync(VillageId village, CancellationToken cancellationToken)
    {
        await session.ListAsync<VillageId>($"select village_id from village_totals where village_id = @village{session.ForUpdate}", new { village }, cancellationToken);
        IReadOnlyList<LineRow> rows = await session.ListAsync<LineRow>(
            $"{ByGrower} where village_id = @village and settlement_id is null group by grower_id order by grower_id", new { village }, cancellationToken);
        return ([.. rows.Select(row => row.ToLine())], rows.Count == 0 ? 0 : rows.Max(row => row.LastRecord));
    }

    public async Task<Settlement?> OpenAsync(VillageId village, CancellationToken cancellationToken) =>
        (await session.FindAsync<SettlementRow>(
            $"select * from settlements where village_id = @village and state <> 'closed'{session.ForUpdate}", new { village }, cancellationToken))?.ToSettlement();

    public async Task AddAsync(Settlement settlement, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            """
            insert into settlements (settlement_id, village_id, state, cutoff, goods_fen, refunds_fen, fees_fen, calculated_by, calculated_at)
            values (@Id, @Village, @StateName, @Cutoff, @Goods, @Refunds, @Fees, @CalculatedBy, @CalculatedAt)
            """,
            settlement,
            cancellationToken);
        await session.ExecuteAsync(
            "update settlement_lines set settlement_id = @Id where village_id = @Village and settlement_id is null and record < @Cutoff",
            settlement,
            cancellationToken);
    }

    public async Task<Settlement?> FindAsync(SettlementId id, CancellationToken cancellationToken) =>
        (await session.FindAsync<SettlementRow>($"select * from settlements where settlement_id = @id{session.ForUpdate}", new { id }, cancellationToken))?.ToSettlement();

    public async Task<IReadOnlyList<GrowerLine>> LinesAsync(SettlementId id, CancellationToken cancellationToken) =>
    [
        .. (await session.ListAsync<LineRow>($"{ByGrower} where settlement_id = @id group by grower_id order by grower_id", new { id }, cancellationToken))
            .Select(row => row.ToLine()),
    ];

    public Task SaveAsync(Settlement settlement, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "update settlements set state = @StateName, approved_by = @ApprovedBy, approved_at = @ApprovedAt where settlement_id = @Id", settlement, cancellationToken);

    private sealed class LineRow
    {
        public GrowerId GrowerId { get; init; }

        public Fen GoodsFen { get; init; }

        public Fen RefundsFen { get; init; }

        public Fen FeesFen { get; init; }

        public long LastRecord { get; init; }

        public GrowerLine ToLine() => new(GrowerId, GoodsFen, RefundsFen, FeesFen);
    }

    private sealed class SettlementRow
    {
        public SettlementId SettlementId { get; init; }

        public VillageId VillageId { get; init; }

        public required string State { get; init; }

        public long Cutoff { get; init; }

        public Fen GoodsFen { get; init; }

        public Fen RefundsFen { get; init; }

        public Fen FeesFen { get; init; }

        public PersonId CalculatedBy { get; init; }

        public Instant CalculatedAt { get; init; }

        public PersonId? ApprovedBy { get; init; }

        public Instant? ApprovedAt { get; init; }

        public Settlement ToSettlement() => new(
            SettlementId, VillageId, Names.Read<SettlementState>(State), Cutoff, GoodsFen, RefundsFen, FeesFen, CalculatedBy, CalculatedAt)
        {
            ApprovedBy = ApprovedBy,
            ApprovedAt = ApprovedAt,
        };
    }
}
