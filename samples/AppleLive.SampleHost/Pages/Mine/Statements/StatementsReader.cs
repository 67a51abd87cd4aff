using AppleLive.Growers;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Payouts;
using AppleLive.People;
using AppleLive.SampleHost.Pages.Pieces;
using AppleLive.SampleHost.Pages.Work.Accounting;
using AppleLive.SampleHost.Pages.Work.Settlements;
using AppleLive.Settlements;
using AppleLive.Storage;
using AppleLive.Villages;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Mine.Statements;

/// <summary>Reads growers' statements: for a grower his own, for an accountant those of a settlement.</summary>
public sealed class StatementsReader(IStore store, PersonWords who)
{
    private const int PageSize = 20;

    /// <summary>The statements of the person who is signed in; null where he is no grower. A settlement appears once a second person approved it.</summary>
    public Task<StatementsView?> List(Actor by, SettlementId? after, CancellationToken cancellationToken) => store.ReadAsync<StatementsView?>(
        async unit =>
        {
            IReadOnlyList<Grower> growers = await unit.Growers.FindByPersonAsync(by.Person, cancellationToken);
            if (growers.Count == 0) return null;
            GrowerId[] ids = [.. growers.Select(grower => grower.Id)];
            IReadOnlyList<GrowerSettlement> found = await unit.Settlements.OfGrowersAsync(ids, after, PageSize + 1, cancellationToken);
            GrowerSettlement[] shown = [.. found.Take(PageSize).Where(part => part.Settlement.State != SettlementState.Calculated)];
            var villages = (await unit.Villages.ListAsync(cancellationToken)).ToDictionary(village => village.Id);
            var payouts = (await unit.Payouts.OfAllAsync([.. shown.Select(part => part.Settlement.Id)], cancellationToken)).ToDictionary(payout => payout.Settlement);
            ILookup<PayoutId, PayoutStep> steps = (await unit.Payouts.StepsAsync([.. payouts.Values.Select(payout => payout.Id)], cancellationToken)).ToLookup(step => step.Payout);
            return new StatementsView(
                [
                    .. shown.Select(part =>
                    {
                        Payout? payout = payouts.GetValueOrDefault(part.Settlement.Id);
                        return new StatementRow(
                            part.Settlement.Id.ToString(), villages[part.Settlement.Village].Name, part.Settlement.CalculatedAt, part.Line.Payable.Value,
                            payout is null ? null : PaidAt(payout, steps[payout.Id]),
                            payout?.Disbursements.FirstOrDefault(line => line.Grower == part.Line.Grower)?.AcknowledgedAt);
                    }),
                ],
                found.Count > PageSize ? found[PageSize - 1].Settlement.Id.ToString() : null);
        },
        cancellationToken);

    /// <summary>Every statement in a settlement that is the reader's own.</summary>
    public Task<IReadOnlyList<GrowerStatement>> Own(Actor by, SettlementId id, CancellationToken cancellationToken) => store.ReadAsync(
        async unit => await unit.Settlements.FindAsync(id, cancellationToken) is { State: not SettlementState.Calculated } settlement
            ? await Statements(unit, settlement, grower => grower.Person == by.Person, cancellationToken)
            : [],
        cancellationToken);

    /// <summary>Every statement in a settlement, for handing out; null where its village is not the reader's.</summary>
    public Task<IReadOnlyList<GrowerStatement>?> All(Actor by, SettlementId id, CancellationToken cancellationToken) => store.ReadAsync<IReadOnlyList<GrowerStatement>?>(
        async unit =>
        {
            if (await unit.Settlements.FindAsync(id, cancellationToken) is not { } settlement) return null;
            Village village = (await unit.Villages.FindAsync(settlement.Village, cancellationToken))!;
            return AccountantVillages.MaySee(by, village) ? await Statements(unit, settlement, _ => true, cancellationToken) : null;
        },
        cancellationToken);

    private async Task<IReadOnlyList<GrowerStatement>> Statements(IUnitOfWork unit, Settlement settlement, Func<Grower, bool> whose, CancellationToken cancellationToken)
    {
        IReadOnlyList<GrowerLine> lines = await unit.Settlements.LinesAsync(settlement.Id, cancellationToken);
        var growers = (await unit.Growers.FindAllAsync([.. lines.Select(line => line.Grower)], cancellationToken)).Where(whose).ToDictionary(grower => grower.Id);
        if (growers.Count == 0) return [];
        Village village = (await unit.Villages.FindAsync(settlement.Village, cancellationToken))!;
        SettlementStatement statement = SettlementStatement.Of(
            await unit.Settlements.EntriesAsync(settlement.Id, cancellationToken), await unit.Settlements.FeesAsync(settlement.Id, cancellationToken));
        ILookup<GrowerId, StatementLine> his = statement.Lines.Where(line => growers.ContainsKey(line.Entry.Grower)).ToLookup(line => line.Entry.Grower);
        Dictionary<OrderId, string> numbers = (await unit.Orders.FindAllAsync([.. his.SelectMany(each => each).Select(line => line.Entry.Order).Distinct()], cancellationToken))
            .ToDictionary(file => file.Order.Id, file => file.Order.Number);
        Payout? payout = await unit.Payouts.OfAsync(settlement.Id, cancellationToken);
        IReadOnlyList<PayoutStep> steps = payout is null ? [] : await unit.Payouts.StepsAsync([payout.Id], cancellationToken);
        return
        [
            .. lines.Where(line => growers.ContainsKey(line.Grower)).Select(line =>
            {
                string name = who.Name(growers[line.Grower]);
                Disbursement? part = payout?.Disbursements.FirstOrDefault(each => each.Grower == line.Grower);
                return new GrowerStatement(
                    SettlementsReader.NumberOf(settlement, village), line.Grower.ToString(), name, village.Name, settlement.CalculatedAt,
                    SumOf(line, statement.Kinds, his[line.Grower]),
                    [.. his[line.Grower].Select(each => SettlementsReader.LineOf(each, name, numbers[each.Entry.Order]))])
                {
                    Payout = payout?.Id.ToString(),
                    PaidAt = payout is null ? null : PaidAt(payout, steps),
                    AcknowledgedAt = part?.AcknowledgedAt,
                    ByHimself = part?.AcknowledgedBy == growers[line.Grower].Person,
                };
            }),
        ];
    }

    private static StatementSum SumOf(GrowerLine line, IReadOnlyList<string> kinds, IEnumerable<StatementLine> lines)
    {
        Fee[] fees = [.. lines.SelectMany(each => each.Fees)];
        return new StatementSum(
            line.Goods.Value, [.. kinds.Select(kind => (kind, fees.Where(fee => fee.Kind == kind).SumFen(fee => fee.Amount).Value))],
            line.Fees.Value, line.Refunds.Value, line.Payable.Value);
    }

    private static Instant? PaidAt(Payout payout, IEnumerable<PayoutStep> steps) =>
        payout.State is PayoutState.Paid or PayoutState.Acknowledged ? steps.LastOrDefault(step => step.State == PayoutState.Paid)?.At : null;
}
