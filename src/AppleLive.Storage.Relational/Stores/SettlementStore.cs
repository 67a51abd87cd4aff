using AppleLive.Growers;
using AppleLive.Ledger;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.People;
using AppleLive.Settlements;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Storage.Relational.Stores;

internal sealed class SettlementStore(Session session) : ISettlementStore
{
    private const string ByGrower =
        "select grower_id, sum(goods_fen) as goods_fen, sum(refunds_fen) as refunds_fen, sum(fees_fen) as fees_fen from settlement_lines";

    // Index refunds_holding: the few chargebacks that are open.
    private const string Holding = "select order_id from refunds where holds is not null and state = 'submitted'";

    public Task AddLinesAsync(IReadOnlyList<SettlementLine> lines, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            """
            insert into settlement_lines (village_id, grower_id, order_id, record, goods_fen, refunds_fen, fees_fen)
            values (@Village, @Grower, @Order, @Record, @Goods, @Refunds, @Fees)
            """,
            lines,
            cancellationToken);

    // Index settlement_lines_open. Whoever holds the books sees every line and every chargeback up to the last record there is.
    public async Task<(IReadOnlyList<GrowerLine> Lines, long LastRecord)> UnsettledAsync(VillageId village, CancellationToken cancellationToken)
    {
        await session.LockBooksAsync(cancellationToken);
        await session.ListAsync<VillageId>($"select village_id from village_totals where village_id = @village{session.ForUpdate}", new { village }, cancellationToken);
        IReadOnlyList<LineRow> rows = await session.ListAsync<LineRow>(
            $"{ByGrower} where village_id = @village and settlement_id is null and order_id not in ({Holding}) group by grower_id order by grower_id", new { village }, cancellationToken);
        long last = await session.ScalarAsync<long>("select coalesce(max(sequence), 0) from public_records", null, cancellationToken);
        return ([.. rows.Select(row => row.ToLine())], last);
    }

    // Indexes refunds_holding, settlement_lines_open. What is not completed has no lines yet, and counts as it was paid.
    public async Task<HeldShare> HeldAsync(VillageId village, CancellationToken cancellationToken)
    {
        HeldRow held = (await session.FindAsync<HeldRow>(
            $"""
            select (select count(*) from parcels where village_id = @village and order_id in ({Holding})
                      and (completed_at is null or exists (select 1 from settlement_lines line
                           where line.order_id = parcels.order_id and line.village_id = @village and line.settlement_id is null))) as orders,
                   cast((select coalesce(sum(goods_fen - refunds_fen - fees_fen), 0) from settlement_lines
                         where village_id = @village and settlement_id is null and order_id in ({Holding}))
                        + (select coalesce(sum(share.amount_fen), 0) from parcels
                           join payments on payments.order_id = parcels.order_id
                           join payment_shares share on share.payment_id = payments.payment_id and share.village_id = parcels.village_id
                           where parcels.village_id = @village and parcels.completed_at is null and parcels.order_id in ({Holding})) as bigint) as fen
            """,
            new { village },
            cancellationToken))!;
        return held.Orders == 0 ? HeldShare.None : new HeldShare((int)held.Orders, held.Fen);
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
        await TakeLinesAsync(settlement, cancellationToken);
    }

    // Whoever holds the books lets no chargeback come between this answer and the record that follows from it.
    public async Task<bool> IsChargedBackAsync(SettlementId id, CancellationToken cancellationToken)
    {
        await session.LockBooksAsync(cancellationToken);
        return await session.ScalarAsync<long>(
            """
            select count(*) from refunds join settlements on settlements.settlement_id = @id
            where refunds.holds >= settlements.cutoff and refunds.state <> 'failed'
              and exists (select 1 from settlement_lines line where line.settlement_id = @id and line.order_id = refunds.order_id)
            """,
            new { id },
            cancellationToken) > 0;
    }

    public Task LetGoAsync(SettlementId id, CancellationToken cancellationToken) =>
        session.ExecuteAsync("update settlement_lines set settlement_id = null where settlement_id = @id", new { id }, cancellationToken);

    public async Task CalculatedAnewAsync(Settlement settlement, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            """
            update settlements
            set cutoff = @Cutoff, goods_fen = @Goods, refunds_fen = @Refunds, fees_fen = @Fees, calculated_by = @CalculatedBy, calculated_at = @CalculatedAt
            where settlement_id = @Id and state = 'calculated'
            """,
            settlement,
            cancellationToken);
        await TakeLinesAsync(settlement, cancellationToken);
    }

    private Task TakeLinesAsync(Settlement settlement, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            $"update settlement_lines set settlement_id = @Id where village_id = @Village and settlement_id is null and record < @Cutoff and order_id not in ({Holding})",
            settlement,
            cancellationToken);

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

    // Index settlements_by_village: ids are time-ordered.
    public async Task<IReadOnlyList<Settlement>> ListAsync(VillageId village, SettlementId? after, int limit, CancellationToken cancellationToken) =>
    [
        .. (await session.ListAsync<SettlementRow>(
            $"""
            select * from settlements where village_id = @village
            {(after is null ? "" : "and settlement_id < @after")}
            order by settlement_id desc limit @limit
            """,
            new { village, after, limit },
            cancellationToken)).Select(row => row.ToSettlement()),
    ];

    // Index settlement_open_once.
    public async Task<IReadOnlyList<Settlement>> ListOpenAsync(CancellationToken cancellationToken) =>
        [.. (await session.ListAsync<SettlementRow>("select * from settlements where state <> 'closed' order by settlement_id", null, cancellationToken)).Select(row => row.ToSettlement())];

    // Index settlement_lines_taken.
    public async Task<IReadOnlyList<SettlementLine>> EntriesAsync(SettlementId id, CancellationToken cancellationToken) =>
    [
        .. (await session.ListAsync<EntryRow>(
            "select * from settlement_lines where settlement_id = @id order by grower_id, record, line", new { id }, cancellationToken))
            .Select(row => row.ToEntry()),
    ];

    // Indexes settlement_lines_taken, journal_by_record.
    public async Task<IReadOnlyList<RecordedFee>> FeesAsync(SettlementId id, CancellationToken cancellationToken) =>
    [
        .. (await session.ListAsync<FeeRow>(
            """
            select entry.record, case posting.account when @packaging then 'packaging' when @shipping then 'shipping' else 'gateway' end as kind,
                   -posting.amount_fen as amount_fen
            from (select distinct record from settlement_lines where settlement_id = @id and fees_fen > 0) taken
            join journal_transactions entry on entry.record = taken.record and entry.reason = 'fees'
            join postings posting on posting.transaction_number = entry.transaction_number
            where posting.account in (@packaging, @shipping, @gateway)
            order by entry.record, kind
            """,
            new { id, packaging = Account.Packaging.Name, shipping = Account.Shipping.Name, gateway = Account.GatewayFee.Name },
            cancellationToken)).Select(row => new RecordedFee(row.Record, new Fee(row.Kind, row.AmountFen))),
    ];

    // Index settlement_lines_by_grower.
    public async Task<IReadOnlyList<GrowerSettlement>> OfGrowersAsync(
        IReadOnlyCollection<GrowerId> growers, SettlementId? after, int limit, CancellationToken cancellationToken)
    {
        if (growers.Count == 0) return [];
        IReadOnlyList<GrowerLineRow> lines = await session.ListAsync<GrowerLineRow>(
            $"""
            select settlement_id, grower_id, sum(goods_fen) as goods_fen, sum(refunds_fen) as refunds_fen, sum(fees_fen) as fees_fen
            from settlement_lines where grower_id in @growers and settlement_id is not null
            {(after is null ? "" : "and settlement_id < @after")}
            group by settlement_id, grower_id order by settlement_id desc, grower_id limit @limit
            """,
            new { growers = session.Ids(growers), after, limit },
            cancellationToken);
        if (lines.Count == 0) return [];
        Dictionary<SettlementId, Settlement> settlements = (await session.ListAsync<SettlementRow>(
            "select * from settlements where settlement_id in @ids", new { ids = session.Ids(lines.Select(line => line.SettlementId).Distinct()) }, cancellationToken))
            .ToDictionary(row => row.SettlementId, row => row.ToSettlement());
        return [.. lines.Select(line => new GrowerSettlement(settlements[line.SettlementId], line.ToLine()))];
    }

    private sealed class HeldRow
    {
        public long Orders { get; init; }

        public Fen Fen { get; init; }
    }

    private sealed class EntryRow
    {
        public VillageId VillageId { get; init; }

        public GrowerId GrowerId { get; init; }

        public OrderId OrderId { get; init; }

        public long Record { get; init; }

        public Fen GoodsFen { get; init; }

        public Fen RefundsFen { get; init; }

        public Fen FeesFen { get; init; }

        public SettlementLine ToEntry() => new(VillageId, GrowerId, OrderId, Record, GoodsFen, RefundsFen, FeesFen);
    }

    private sealed class FeeRow
    {
        public long Record { get; init; }

        public required string Kind { get; init; }

        public Fen AmountFen { get; init; }
    }

    private sealed class GrowerLineRow
    {
        public SettlementId SettlementId { get; init; }

        public GrowerId GrowerId { get; init; }

        public Fen GoodsFen { get; init; }

        public Fen RefundsFen { get; init; }

        public Fen FeesFen { get; init; }

        public GrowerLine ToLine() => new(GrowerId, GoodsFen, RefundsFen, FeesFen);
    }

    private sealed class LineRow
    {
        public GrowerId GrowerId { get; init; }

        public Fen GoodsFen { get; init; }

        public Fen RefundsFen { get; init; }

        public Fen FeesFen { get; init; }

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
