using AppleLive.Growers;
using AppleLive.Orders;
using AppleLive.Payouts;
using AppleLive.People;
using AppleLive.SampleHost.Pages.Pieces;
using AppleLive.SampleHost.Pages.Work.Accounting;
using AppleLive.Settlements;
using AppleLive.Storage;
using AppleLive.Villages;

namespace AppleLive.SampleHost.Pages.Work.Settlements;

/// <summary>Reads settlements for accountants and officers.</summary>
public sealed class SettlementsReader(IStore store, SettlementDesk desk, PersonWords who, StaffNames names)
{
    private const int PageSize = 20;

    /// <summary>How many lines a statement shows unless all are asked for.</summary>
    public const int FewLines = 200;

    /// <summary>What a village can settle, and what it has; null where the village is not his, or he has none.</summary>
    public async Task<SettlementsView?> List(Actor by, string? village, SettlementId? after, CancellationToken cancellationToken)
    {
        IReadOnlyList<Village> his = AccountantVillages.Of(by, await store.ReadAsync(unit => unit.Villages.ListAsync(cancellationToken), cancellationToken));
        var open = (await store.ReadAsync(unit => unit.Settlements.ListOpenAsync(cancellationToken), cancellationToken))
            .Where(settlement => his.Any(each => each.Id == settlement.Village)).ToList();
        Village? first = his.FirstOrDefault(each => open.Any(settlement => settlement.Village == each.Id)) ?? (his.Count > 0 ? his[0] : null);
        Village? chosen = village is null ? first : his.FirstOrDefault(each => each.Code == village);
        if (chosen is null || await desk.PreviewAsync(chosen.Code, by, cancellationToken) is not { } preview) return null;
        return await store.ReadAsync(
            async unit =>
            {
                var growers = (await unit.Growers.FindAllAsync([.. preview.Lines.Select(line => line.Grower)], cancellationToken)).ToDictionary(grower => grower.Id);
                IReadOnlyList<Settlement> past = await unit.Settlements.ListAsync(chosen.Id, after, PageSize + 1, cancellationToken);
                return new SettlementsView(
                    AccountantVillages.Options(his), chosen.Code, chosen.Name, preview.Goods.Value, preview.Refunds.Value, preview.Fees.Value, preview.Payable.Value)
                {
                    DueParcels = preview.DueParcels,
                    Held = preview.Held,
                    Growers = [.. preview.Lines.Select(line => RowOf(line, growers[line.Grower]))],
                    Open = preview.Open?.Id.ToString(),
                    OpenIsChargedBack = preview.OpenIsChargedBack,
                    MayCalculate = by.Serves(Role.Accountant, chosen),
                    Waiting = [.. open.Where(settlement => settlement.State == SettlementState.Calculated).Select(settlement => RowOf(settlement, his.First(each => each.Id == settlement.Village)))],
                    Past = [.. past.Take(PageSize).Select(settlement => RowOf(settlement, chosen))],
                    Older = past.Count > PageSize ? past[PageSize - 1].Id : null,
                };
            },
            cancellationToken);
    }

    /// <summary>A settlement's statement; null where its village is not his.</summary>
    public async Task<SettlementView?> Read(Actor by, SettlementId id, bool allLines, CancellationToken cancellationToken)
    {
        var found = await store.ReadAsync(
            async unit =>
            {
                if (await unit.Settlements.FindAsync(id, cancellationToken) is not { } settlement) return null;
                Village village = (await unit.Villages.FindAsync(settlement.Village, cancellationToken))!;
                if (!AccountantVillages.MaySee(by, village)) return null;
                SettlementStatement statement = SettlementStatement.Of(
                    await unit.Settlements.EntriesAsync(id, cancellationToken), await unit.Settlements.FeesAsync(id, cancellationToken));
                IReadOnlyList<GrowerLine> lines = await unit.Settlements.LinesAsync(id, cancellationToken);
                var growers = (await unit.Growers.FindAllAsync([.. lines.Select(line => line.Grower)], cancellationToken)).ToDictionary(grower => grower.Id);
                StatementLine[] shown = [.. statement.Lines.Take(allLines ? int.MaxValue : FewLines)];
                var numbers = (await unit.Orders.FindAllAsync([.. shown.Select(line => line.Entry.Order).Distinct()], cancellationToken))
                    .ToDictionary(file => file.Order.Id, file => file.Order.Number);
                Payout? payout = await unit.Payouts.OfAsync(id, cancellationToken);
                IReadOnlyList<PayoutStep> steps = payout is null ? [] : await unit.Payouts.StepsAsync([payout.Id], cancellationToken);
                return new Found(settlement, village, statement, lines, growers, shown, numbers, payout, steps);
            },
            cancellationToken);
        if (found is null) return null;
        StaffRoll staff = await names.Of([found.Settlement.CalculatedBy, found.Settlement.ApprovedBy], cancellationToken);
        return ViewOf(found, by, staff);
    }

    private SettlementView ViewOf(Found found, Actor by, StaffRoll staff)
    {
        Settlement settlement = found.Settlement;
        var open = found.Growers.ToDictionary(grower => grower.Key, grower => who.Name(grower.Value));
        return new SettlementView(
            settlement, found.Village.Name, found.Village.Code, NumberOf(settlement, found.Village),
            [.. found.Statement.Kinds.Select(kind => (kind, found.Statement.FeesOf(kind).Value))],
            [.. found.Lines.Select(line => RowOf(line, found.Growers[line.Grower]))],
            [.. found.Shown.Select(line => LineOf(line, open[line.Entry.Grower], found.Numbers[line.Entry.Order]))])
        {
            CalculatedBy = staff[settlement.CalculatedBy],
            ApprovedBy = staff.Of(settlement.ApprovedBy),
            IsOwn = settlement.CalculatedBy == by.Person,
            MayApprove = settlement.State == SettlementState.Calculated && settlement.CalculatedBy != by.Person,
            IsAccountant = by.Serves(Role.Accountant, found.Village),
            Payout = found.Payout?.Id.ToString(),
            PaidAt = found.Payout?.State is PayoutState.Paid or PayoutState.Acknowledged ? found.Steps.LastOrDefault(step => step.State == PayoutState.Paid)?.At : null,
            AllLines = found.Statement.Lines.Count,
        };
    }

    /// <summary>The number on the printed sheet: the village's last six digits and the settlement's.</summary>
    internal static string NumberOf(Settlement settlement, Village village) => $"{village.Code[^6..]}-{settlement.Id.Value.ToString("N")[^8..].ToUpperInvariant()}";

    internal static LineRow LineOf(StatementLine line, string grower, string number) => new(
        line.Entry.Grower.ToString(), grower, line.Entry.Order.ToString(), number, line.Entry.Goods.Value,
        line.Fees.ToDictionary(fee => fee.Kind, fee => fee.Amount.Value, StringComparer.Ordinal), line.Entry.Refunds.Value, line.Entry.Payable.Value);

    private GrowerRow RowOf(GrowerLine line, Grower grower) =>
        new(line.Grower.ToString(), who.Name(grower), line.Goods.Value, line.Refunds.Value, line.Fees.Value, line.Payable.Value);

    private static SettlementRow RowOf(Settlement settlement, Village village) =>
        new(settlement.Id.ToString(), village.Name, settlement.CalculatedAt, settlement.Payable.Value, settlement.State);

    private sealed record Found(
        Settlement Settlement, Village Village, SettlementStatement Statement, IReadOnlyList<GrowerLine> Lines, IReadOnlyDictionary<GrowerId, Grower> Growers,
        IReadOnlyList<StatementLine> Shown, IReadOnlyDictionary<OrderId, string> Numbers, Payout? Payout, IReadOnlyList<PayoutStep> Steps);
}
