using AppleLive.Harvests;
using AppleLive.Money;

namespace AppleLive.Storage.Relational.Stores;

/// <summary>The lists of lots, and how far each has come.</summary>
internal sealed partial class HarvestStore
{
    // Ids are time-ordered, so the newest lot has the greatest id; index lots_by_village, lots_by_grower or lots_by_state.
    public async Task<IReadOnlyList<HarvestLot>> ListAsync(LotFilter filter, LotId? after, int limit, CancellationToken cancellationToken) =>
    [
        .. (await session.ListAsync<LotRow>(
            $"select * from lots where {Condition(filter)}{(after is null ? "" : " and lot_id < @after")} order by lot_id desc limit @limit",
            new
            {
                villages = session.Ids(filter.Villages ?? []),
                growers = session.Ids(filter.Growers ?? []),
                filter.State,
                filter.NotInspectedBy,
                after,
                limit,
            },
            cancellationToken)).Select(row => row.ToLot()),
    ];

    public async Task<IReadOnlyDictionary<string, int>> CountAsync(LotFilter filter, CancellationToken cancellationToken) =>
        (await session.ListAsync<CountRow>(
            $"select state, count(*) as lots from lots where {Condition(filter)} group by state",
            new
            {
                villages = session.Ids(filter.Villages ?? []),
                growers = session.Ids(filter.Growers ?? []),
                filter.State,
                filter.NotInspectedBy,
            },
            cancellationToken)).ToDictionary(row => row.State, row => (int)row.Lots);

    public async Task<IReadOnlyList<LotJourney>> JourneysAsync(IReadOnlyCollection<LotId> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0) return [];
        var parameters = new { ids = session.Ids(ids) };
        // Index allocations_by_lot. A sum of integers is a number without a type in some engines.
        IReadOnlyList<StockRow> stock = await session.ListAsync<StockRow>(
            """
            select lots.lot_id, lots.registered_grams, coalesce(lots.found_grams, 0) as found_grams,
                   case when lots.approved_at is null then 0 else lots.found_grams end as attested_grams, lots.allocated_grams,
                   cast(coalesce(sum(allocations.sold_boxes), 0) as bigint) as sold_boxes,
                   cast(coalesce(sum(allocations.sold_boxes * allocations.box_grams), 0) as bigint) as sold_grams
            from lots left join allocations on allocations.lot_id = lots.lot_id
            where lots.lot_id in @ids
            group by lots.lot_id
            """,
            parameters,
            cancellationToken);
        // Indexes settlement_lines_by_grower and settlement_lines_by_order: what is sold and not settled yet, however much, costs
        // nothing here. A lot's part of its grower's money for an order ends where the
        // next lot's begins, so that rounding loses nothing.
        var money = (await session.ListAsync<MoneyRow>(
            """
            with concerned as (
                select distinct order_id, grower_id from settlement_lines
                where settlement_id is not null and grower_id in (select grower_id from lots where lot_id in @ids)
            ), fills as (
                select order_id, grower_id, lot_id, boxes * price_fen as own,
                       cast(sum(boxes * price_fen) over (partition by order_id, grower_id) as bigint) as whole,
                       cast(sum(boxes * price_fen) over (
                           partition by order_id, grower_id order by listing_id, lot_id rows unbounded preceding) as bigint) as upto
                from order_fills join concerned using (order_id, grower_id)
            ), taken as (
                select order_id, grower_id,
                       cast(sum(lines.goods_fen - lines.refunds_fen - lines.fees_fen) as bigint) as settled,
                       cast(sum(case when payouts.state in ('paid', 'acknowledged') then lines.goods_fen - lines.refunds_fen - lines.fees_fen else 0 end) as bigint) as paid
                from concerned
                join settlement_lines as lines using (order_id, grower_id)
                join settlements on settlements.settlement_id = lines.settlement_id and settlements.state <> 'calculated'
                left join payouts on payouts.settlement_id = lines.settlement_id
                group by order_id, grower_id
            )
            select lot_id,
                   cast(sum(settled * upto / whole - settled * (upto - own) / whole) as bigint) as settled_fen,
                   cast(sum(paid * upto / whole - paid * (upto - own) / whole) as bigint) as paid_fen
            from fills join taken using (order_id, grower_id)
            where whole > 0 and lot_id in @ids
            group by lot_id
            """,
            parameters,
            cancellationToken)).ToDictionary(row => row.LotId);
        return [.. stock.Select(row => row.ToJourney(money.GetValueOrDefault(row.LotId)))];
    }

    private static string Condition(LotFilter filter)
    {
        var conditions = new List<string> { "1 = 1" };
        if (filter.Villages is { } villages) conditions.Add(villages.Count == 0 ? "1 = 0" : "village_id in @villages");
        if (filter.Growers is { } growers) conditions.Add(growers.Count == 0 ? "1 = 0" : "grower_id in @growers");
        if (filter.State is not null) conditions.Add("state = @State");
        if (filter.NotInspectedBy is not null) conditions.Add("inspected_by <> @NotInspectedBy");
        return string.Join(" and ", conditions);
    }

    private sealed class CountRow
    {
        public required string State { get; init; }

        public long Lots { get; init; }
    }

    private sealed class StockRow
    {
        public LotId LotId { get; init; }

        public long RegisteredGrams { get; init; }

        public long FoundGrams { get; init; }

        public long AttestedGrams { get; init; }

        public long AllocatedGrams { get; init; }

        public long SoldBoxes { get; init; }

        public long SoldGrams { get; init; }

        public LotJourney ToJourney(MoneyRow? money) => new(
            LotId, RegisteredGrams, FoundGrams, AttestedGrams, AllocatedGrams, SoldBoxes, SoldGrams, money?.SettledFen ?? Fen.Zero, money?.PaidFen ?? Fen.Zero);
    }

    private sealed class MoneyRow
    {
        public LotId LotId { get; init; }

        public Fen SettledFen { get; init; }

        public Fen PaidFen { get; init; }
    }
}
