using AppleLive.Growers;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.Shipping;
using AppleLive.Storage;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Settlements;

/// <summary>
/// Completes the accounts of parcels: of those delivered whose claim window is over, with their fees; and of those that
/// came back or never left, without fees, once their money has gone back, so that goods and refunds meet in one settlement.
/// </summary>
internal static class Completion
{
    // So many at once keep the store's writer for well under a second. What is left waits for the next settlement.
    private const int Most = 2_000;

    /// <summary>Completes the due parcels of a village.</summary>
    public static async Task CompleteDueAsync(IUnitOfWork unit, Village village, ISettlementPolicy policy, Instant now, CancellationToken cancellationToken)
    {
        foreach (DueParcel due in await DueAsync(unit, village, policy, now, cancellationToken))
            await CompleteAsync(unit, due, village.Code, now, cancellationToken);
    }

    /// <summary>The lines that completing the due parcels of a village would add, and how many parcels there are. Writes nothing.</summary>
    public static async Task<(IReadOnlyList<SettlementLine> Lines, int Parcels)> DueLinesAsync(
        IUnitOfWork unit, Village village, ISettlementPolicy policy, Instant now, CancellationToken cancellationToken)
    {
        IReadOnlyList<DueParcel> due = await DueAsync(unit, village, policy, now, cancellationToken);
        return ([.. due.SelectMany(each => each.Lines(record: 0))], due.Count);
    }

    private static async Task<IReadOnlyList<DueParcel>> DueAsync(
        IUnitOfWork unit, Village village, ISettlementPolicy policy, Instant now, CancellationToken cancellationToken)
    {
        IReadOnlyList<Parcel> due = await unit.Parcels.DueAsync(village.Id, now, Most, cancellationToken);
        var files = (await unit.Orders.FindAllAsync([.. due.Select(parcel => parcel.Order).Distinct()], cancellationToken)).ToDictionary(file => file.Order.Id);
        return
        [
            .. due.Select(parcel => (Parcel: parcel, File: files[parcel.Order]))
                .Where(each => !IsDisputed(each.File) && (each.Parcel.State == ParcelState.Delivered || HasGoneBack(each.File, village.Id)))
                .Select(each => DueParcel.Of(
                    each.File, each.Parcel, each.Parcel.State == ParcelState.Delivered ? FeesOf(each.File, village.Id, policy) : [])),
        ];
    }

    private static IReadOnlyList<Fee> FeesOf(OrderFile file, VillageId village, ISettlementPolicy policy) =>
    [
        .. policy.FeesOf(new SettledParcel(
                BoxesOf(file, village).Sum(grower => grower.Boxes), GoodsOf(file, village).SumFen(share => share.Amount), GatewayFeeOf(file, village)))
            .Where(fee => fee.Amount > Fen.Zero),
    ];

    // Until a chargeback is decided, nobody is paid for the order.
    private static bool IsDisputed(OrderFile file) =>
        file.Refunds.Any(refund => refund.Kind == RefundKind.Chargeback && refund.State == RefundState.Submitted);

    // What the provider kept, in proportion to the villages' goods. What it has not told by now the host bears.
    private static Fen GatewayFeeOf(OrderFile file, VillageId village)
    {
        if (file.Payment!.Fee is not { } fee) return Fen.Zero;
        (VillageId Village, Fen Goods)[] goods =
        [
            .. file.Payment.Shares.GroupBy(share => share.Village).OrderBy(each => each.Key).Select(each => (each.Key, each.SumFen(share => share.Amount))),
        ];
        return fee.Split([.. goods.Select(each => each.Goods.Value)])[Array.FindIndex(goods, each => each.Village == village)];
    }

    private static bool HasGoneBack(OrderFile file, VillageId village) =>
        RefundShares.Left(file.Payment!, file.Refunds.Where(refund => refund.State == RefundState.Succeeded))
            .All(share => share.Village != village || share.Amount == Fen.Zero);

    private static async Task CompleteAsync(IUnitOfWork unit, DueParcel due, string code, Instant now, CancellationToken cancellationToken)
    {
        (OrderFile file, Parcel parcel, IReadOnlyList<Fee> fees) = (due.File, due.Parcel, due.Fees);
        long record = await unit.Records.AddAsync(
            SettlementRecords.ParcelCompleted(parcel, code, due.Goods.SumFen(share => share.Amount), fees, now), cancellationToken);
        if (fees.Count > 0)
            await unit.Journal.PostAsync(SettlementJournal.FeesTaken(parcel, fees, due.Borne, now) with { Record = record }, cancellationToken);
        await unit.Settlements.AddLinesAsync(due.Lines(record), cancellationToken);
        Parcel completed = parcel with { CompletedAt = now };
        await unit.Parcels.SaveAsync(completed, cancellationToken);

        OrderFile after = file.With(completed);
        if (after.Parcels.All(each => each.CompletedAt is not null) && !OrderRules.Decide(file.Order.Status, OrderCommand.Complete).IsRefused(out _, out OrderStatus status))
            await unit.Orders.SaveStatusAsync(file.Order.Id, status, cancellationToken);
    }

    // A parcel whose account can be completed, with all that its completion says.
    private sealed record DueParcel(OrderFile File, Parcel Parcel, IReadOnlyList<Fee> Fees, IReadOnlyList<GrowerShare> Goods, IReadOnlyDictionary<GrowerId, Fen> Borne)
    {
        public static DueParcel Of(OrderFile file, Parcel parcel, IReadOnlyList<Fee> fees) => new(
            file, parcel, fees, GoodsOf(file, parcel.Village), Share(fees.SumFen(fee => fee.Amount), BoxesOf(file, parcel.Village)));

        public IReadOnlyList<SettlementLine> Lines(long record) =>
            [.. Goods.Select(share => new SettlementLine(share.Village, share.Grower, File.Order.Id, record, share.Amount, Fen.Zero, Borne.GetValueOrDefault(share.Grower)))];
    }

    // What was captured, not what is left of it: whatever went back stands in refunds of its own.
    private static IReadOnlyList<GrowerShare> GoodsOf(OrderFile file, VillageId village) =>
        [.. file.Payment!.Shares.Where(share => share.Village == village)];

    private static IReadOnlyList<(GrowerId Grower, long Boxes)> BoxesOf(OrderFile file, VillageId village) =>
    [
        .. file.Order.Lines.Where(line => line.Village == village)
            .SelectMany(line => line.Fills)
            .GroupBy(fill => fill.Grower)
            .OrderBy(grower => grower.Key)
            .Select(grower => (grower.Key, grower.Sum(fill => fill.Boxes))),
    ];

    private static Dictionary<GrowerId, Fen> Share(Fen fees, IReadOnlyList<(GrowerId Grower, long Boxes)> boxes)
    {
        if (fees == Fen.Zero) return [];
        IReadOnlyList<Fen> parts = fees.Split([.. boxes.Select(grower => grower.Boxes)]);
        return boxes.Zip(parts).ToDictionary(pair => pair.First.Grower, pair => pair.Second);
    }
}
