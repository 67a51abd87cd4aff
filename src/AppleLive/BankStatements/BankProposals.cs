using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.Payouts;
using AppleLive.Privacy;
using AppleLive.Settlements;
using AppleLive.Storage;
using AppleLive.Villages;

namespace AppleLive.BankStatements;

/// <summary>Finds what the open lines of a village may be: what is due is read once for all of them.</summary>
internal sealed class BankProposals
{
    private const int MostAwaited = 1_000;

    private readonly IUnitOfWork unit;
    private readonly Village village;
    private readonly MasterKeys keys;
    private readonly Dictionary<OrderId, Fen> held;
    private readonly IReadOnlyList<DueOrder> due;
    private readonly IReadOnlyList<Payout> payouts;

    private BankProposals(
        IUnitOfWork unit, Village village, MasterKeys keys, Dictionary<OrderId, Fen> held, IReadOnlyList<DueOrder> due, IReadOnlyList<Payout> payouts) =>
        (this.unit, this.village, this.keys, this.held, this.due, this.payouts) = (unit, village, keys, held, due, payouts);

    public static async Task<BankProposals> OfAsync(IUnitOfWork unit, Village village, MasterKeys keys, CancellationToken cancellationToken)
    {
        Dictionary<OrderId, Fen> known = (await unit.Slips.OpenAsync(null, MostAwaited, cancellationToken)).ToDictionary(open => open.OrderId, open => open.HeldFen);
        IReadOnlyList<OrderId> awaited = await unit.Payments.OrdersAsync(village.Id, OrderMoney.Awaited, OrderSort.Oldest, null, MostAwaited, cancellationToken);
        IReadOnlyList<OrderFile> files = await unit.Orders.FindAllAsync(awaited, cancellationToken);
        Settlement? open = (await unit.Settlements.ListOpenAsync(cancellationToken)).FirstOrDefault(settlement => settlement.Village == village.Id);
        Payout? payout = open is null ? null : await unit.Payouts.OfAsync(open.Id, cancellationToken);
        return new BankProposals(
            unit, village, keys, known,
            [.. files.Select(file => new DueOrder(file.Order.Id, file.Order.Number, SlipRules.Due(file.Order, known.GetValueOrDefault(file.Order.Id)), file.Order.Buyer.Open(keys)?.Name ?? ""))],
            payout is not null && PayoutRules.Decide(payout.State, PayoutCommand.Pay, payout.Provider) is Outcome<PayoutState>.Accepted ? [payout] : []);
    }

    /// <summary>What the line may be, in no order.</summary>
    public async Task<IReadOnlyList<BankMatch>> ForAsync(BankLine line, CancellationToken cancellationToken)
    {
        if (line.Open(keys) is not { } details) return [];
        string said = $"{details.Purpose}\n{details.Payer}";
        if (line.Amount < Fen.Zero)
        {
            return BankMatching.Choose([
                .. payouts.Select(payout => (Payout: payout, Named: BankMatching.Names(said, payout.TransferNumber(village)), Exact: payout.Amount == -line.Amount))
                    .Where(each => each.Named || each.Exact)
                    .Select(each => new BankMatch(
                        each.Payout.TransferNumber(village), each.Named ? BankMatchGround.Number : BankMatchGround.Amount, each.Payout.Amount, each.Exact) { Payout = each.Payout.Id }),
            ]);
        }

        var found = new List<BankMatch>();
        foreach (string number in BankMatching.OrderNumbers(said))
        {
            if (await unit.Payments.FindNumberAsync(number, cancellationToken) is not { } id) continue;
            OrderFile file = (await unit.Orders.FindAsync(id, cancellationToken))!;
            if (file.ParcelOf(village.Id) is null) continue;
            bool payable = file.Payment is null && file.Order.Status is not (OrderStatus.Expired or OrderStatus.Cancelled);
            Fen open = payable ? SlipRules.Due(file.Order, held.GetValueOrDefault(id)) : Fen.Zero;
            found.Add(new BankMatch(number, BankMatchGround.Number, open, open == line.Amount) { Order = id });
        }

        found.AddRange(BankMatching.ByAmount(line.Amount, details.Payer, due));
        return BankMatching.Choose(found);
    }
}
