using AppleLive.Listings;
using AppleLive.Money;
using AppleLive.Payments;
using AppleLive.Shipping;
using AppleLive.Villages;

namespace AppleLive.Orders;

/// <summary>
/// Takes boxes away from an order: a short or rotten lot, or a parcel refused at the door or lost. What was paid for them
/// is promised back. The boxes are not sold again: they are rotten, missing or have travelled.
/// </summary>
internal sealed class AmendOrder : CheckoutCommand<OrderAnswer>
{
    public required OrderId Order { get; init; }

    public required RefundId Refund { get; init; }

    public required RefundKind Kind { get; init; }

    /// <summary>The new numbers of boxes, each listing once, for an amendment; those left out stay.</summary>
    public IReadOnlyList<WantedBoxes> Wanted { get; init; } = [];

    /// <summary>The village whose whole parcel came back or was lost, or null.</summary>
    public VillageId? Dropped { get; init; }

    public override string Name => "amend";

    public override void Need(CheckoutNeeds needs) => needs.Orders.Add(Order);

    protected override Outcome<OrderAnswer> Decide(CheckoutTurn turn)
    {
        if (!turn.Book.Orders.TryGetValue(Order, out OrderFile? file)) return new Refusal(Refusals.NotFound);
        if (OrderRules.Decide(file.Order.Status, OrderCommand.Amend).IsRefused(out Refusal? why, out OrderStatus amended)) return why;
        if (Unknown(file.Order) is { } unknown) return unknown;
        if (MoveParcels(turn, file).IsRefused(out Refusal? stuck, out OrderFile? next)) return stuck;
        if (Wanted.Any(wanted => wanted.Boxes > BoxesOf(file.Order, wanted.Listing))) return new Refusal(Refusals.OnlyFewerBoxes);
        OrderLine[] lines = [.. file.Order.Lines.Select(Shrink).Where(line => line.Boxes > 0)];
        if (BoxesOf(lines) == BoxesOf(file.Order.Lines)) return new Refusal(Refusals.OnlyFewerBoxes);

        bool nothingLeft = lines.Length == 0;
        IReadOnlyList<GrowerShare> before = file.Order.GoodsShares();
        // An order of which nothing is left keeps its last lines, to be read, and is cancelled.
        next = next with
        {
            Order = nothingLeft
                ? next.Order with { Status = OrderStatus.Cancelled }
                : next.Order with { Status = amended, Lines = lines },
        };
        IReadOnlyList<GrowerShare> shares = RefundShares.ForLess(before, nothingLeft ? [] : next.Order.GoodsShares(), file.Left);
        turn.Change(turn.Promise(next, Refund, Kind, shares));
        turn.Amended(file.Order, nothingLeft ? [] : lines);
        turn.Changes.Records.Add(nothingLeft
            ? OrderRecords.Cancelled(next.Order, Payments.Refund.NameOf(Kind), turn.Now)
            : OrderRecords.Amended(next.Order, Payments.Refund.NameOf(Kind), turn.Now));
        turn.Happened(nothingLeft ? "order.cancelled" : "order.amended", Order);
        return new OrderAnswer(Order, next.Order.StatusName, next.Order.Total, shares.SumFen(share => share.Amount), shares.Count > 0 ? Refund : null);
    }

    private Refusal? Unknown(Order order)
    {
        var check = new FieldCheck();
        foreach (WantedBoxes wanted in Wanted.Where(wanted => order.Lines.All(line => line.Listing != wanted.Listing))) check.Add(wanted.Field, FieldRules.NotFound);
        return check.Failed ? check.Refusal : null;
    }

    // A village left with nothing to send has its parcel cancelled; only a parcel not yet packed can be.
    private Outcome<OrderFile> MoveParcels(CheckoutTurn turn, OrderFile file)
    {
        foreach (Parcel parcel in file.Parcels)
        {
            ParcelCommand? command = parcel.Village == Dropped
                ? Kind == RefundKind.Lost ? ParcelCommand.Lose : ParcelCommand.Refuse
                : Dropped is null && parcel.State != ParcelState.Cancelled && IsTouched(file.Order, parcel.Village) ? ParcelCommand.Cancel : null;
            if (command is not { } asked) continue;
            if (ParcelRules.Decide(parcel.State, asked).IsRefused(out Refusal? why, out ParcelState next)) return why;
            bool empty = Dropped is not null || file.Order.Lines.Where(line => line.Village == parcel.Village).All(line => Shrink(line).Boxes == 0);
            if (empty) file = file.With(turn.Gone(file, parcel, next));
        }

        return file;
    }

    private bool IsTouched(Order order, VillageId village) =>
        order.Lines.Any(line => line.Village == village && Wanted.Any(wanted => wanted.Listing == line.Listing));

    // Boxes are taken away from the lot with the most of them first, ties by lot id.
    private OrderLine Shrink(OrderLine line)
    {
        if (line.Village == Dropped) return line with { Fills = [] };
        if (Wanted.FirstOrDefault(wanted => wanted.Listing == line.Listing) is not { } asked) return line;
        long[] kept = [.. line.Fills.Select(fill => fill.Boxes)];
        for (long away = line.Boxes - asked.Boxes; away > 0; away--) kept[Array.IndexOf(kept, kept.Max())]--;
        return line with { Fills = [.. line.Fills.Zip(kept, (fill, boxes) => fill with { Boxes = boxes }).Where(fill => fill.Boxes > 0)] };
    }

    private static long BoxesOf(IEnumerable<OrderLine> lines) => lines.Sum(line => line.Boxes);

    private static long BoxesOf(Order order, ListingId listing) => BoxesOf(order.Lines.Where(line => line.Listing == listing));
}
