using AppleLive.Ledger;
using AppleLive.Money;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Storage.Relational.Stores;

internal sealed class VillageStore(Session session) : IVillageStore
{
    private const string Columns = "select village_id, code, name, successor_code, successor_name, successor_assumed from villages";

    public async Task AddAsync(Village village, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            """
            insert into villages (village_id, code, name, successor_code, successor_name, successor_assumed)
            values (@Id, @Code, @Name, @SuccessorCode, @SuccessorName, @Assumed)
            """,
            new
            {
                village.Id,
                village.Code,
                village.Name,
                SuccessorCode = village.Successor?.Code,
                SuccessorName = village.Successor?.Name,
                Assumed = village.Successor is { } successor ? successor.Assumed ? 1L : 0L : (long?)null,
            },
            cancellationToken);
        await session.ExecuteAsync(
            "insert into village_codes (village_id, code, name, since) values (@Id, @Code, @Name, @Since)",
            village.Codes.Select(code => new { village.Id, code.Code, code.Name, code.Since }),
            cancellationToken);
        await session.ExecuteAsync(
            "insert into village_totals (village_id, sold_fen, refunded_fen, fees_fen, paid_out_fen) values (@Id, 0, 0, 0, 0)", new { village.Id }, cancellationToken);
    }

    public async Task<Village?> FindAsync(VillageId id, CancellationToken cancellationToken) =>
        (await WithCodesAsync(await session.ListAsync<VillageRow>($"{Columns} where village_id = @id", new { id }, cancellationToken), cancellationToken)).SingleOrDefault();

    public async Task<Village?> FindByCodeAsync(string code, CancellationToken cancellationToken) =>
        (await WithCodesAsync(await session.ListAsync<VillageRow>($"{Columns} where code = @code", new { code }, cancellationToken), cancellationToken)).SingleOrDefault();

    public async Task<IReadOnlyList<Village>> ListAsync(CancellationToken cancellationToken) =>
        await WithCodesAsync(await session.ListAsync<VillageRow>($"{Columns} order by code", null, cancellationToken), cancellationToken);

    public async Task<VillageTotals> TotalsAsync(VillageId id, CancellationToken cancellationToken) =>
        await session.FindAsync<TotalsRow>(
            "select sold_fen, refunded_fen, fees_fen, paid_out_fen from village_totals where village_id = @id", new { id }, cancellationToken) is { } row
            ? new VillageTotals(row.SoldFen, row.RefundedFen, row.FeesFen, row.PaidOutFen)
            : VillageTotals.None;

    public async Task<IReadOnlyDictionary<VillageId, VillageTotals>> AllTotalsAsync(CancellationToken cancellationToken) =>
        (await session.ListAsync<TotalsRow>("select village_id, sold_fen, refunded_fen, fees_fen, paid_out_fen from village_totals", null, cancellationToken))
            .ToDictionary(row => row.VillageId, row => new VillageTotals(row.SoldFen, row.RefundedFen, row.FeesFen, row.PaidOutFen));

    private async Task<IReadOnlyList<Village>> WithCodesAsync(IReadOnlyList<VillageRow> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0) return [];
        ILookup<VillageId, CodeRow> codes = (await session.ListAsync<CodeRow>(
            "select village_id, code, name, since from village_codes where village_id in @ids order by village_id, since",
            new { ids = session.Ids(rows.Select(row => row.VillageId)) },
            cancellationToken)).ToLookup(code => code.VillageId);
        return
        [
            .. rows.Select(row => new Village(
                row.VillageId, row.Code, row.Name, [.. codes[row.VillageId].Select(code => new VillageCode(code.Code, code.Name, code.Since))])
            {
                Successor = row.SuccessorCode is null ? null : new VillageSuccessor(row.SuccessorCode, row.SuccessorName!, row.SuccessorAssumed == 1),
            }),
        ];
    }

    private sealed class VillageRow
    {
        public VillageId VillageId { get; init; }

        public required string Code { get; init; }

        public required string Name { get; init; }

        public string? SuccessorCode { get; init; }

        public string? SuccessorName { get; init; }

        public long? SuccessorAssumed { get; init; }
    }

    private sealed class CodeRow
    {
        public VillageId VillageId { get; init; }

        public required string Code { get; init; }

        public required string Name { get; init; }

        public LocalDate Since { get; init; }
    }

    private sealed class TotalsRow
    {
        public VillageId VillageId { get; init; }

        public Fen SoldFen { get; init; }

        public Fen RefundedFen { get; init; }

        public Fen FeesFen { get; init; }

        public Fen PaidOutFen { get; init; }
    }
}
