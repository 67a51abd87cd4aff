using AppleLive.Livestreams;
using AppleLive.Money;
using AppleLive.Payments;

using NodaTime;

namespace AppleLive.Orders;

/// <summary>An order. Who bought is sealed under a secret of its own, whose destruction is the erasure.</summary>
/// <param name="Id">The order.</param>
/// <param name="Number">Its number, short enough to be read out on the phone.</param>
/// <param name="Livestream">The livestream it was placed in, or null.</param>
/// <param name="Status">Where the deal stands.</param>
/// <param name="Lines">Its lines as they now stand, 1 to 20.</param>
/// <param name="Shipping">What the buyer pays for shipping.</param>
/// <param name="Gateway">The payment gateway by name.</param>
/// <param name="PlacedAt">When it was placed.</param>
/// <param name="PayBy">Until when the boxes are held; null where the order was firm at once.</param>
/// <param name="Buyer">Who bought.</param>
public sealed record Order(
    OrderId Id, string Number, LivestreamId? Livestream, OrderStatus Status, IReadOnlyList<OrderLine> Lines, Fen Shipping, string Gateway,
    Instant PlacedAt, Instant? PayBy, SealedBuyer Buyer)
{
    /// <summary>The sum of its lines and shipping.</summary>
    public Fen Total => Lines.SumFen(line => line.Amount) + Shipping;

    /// <summary>The status by name.</summary>
    public string StatusName => OrderRules.NameOf(Status);

    /// <summary>Whose apples the buyer pays for, by village and grower.</summary>
    public IReadOnlyList<GrowerShare> GoodsShares() =>
    [
        .. Lines
            .SelectMany(line => line.Fills.Select(fill => new GrowerShare(line.Village, fill.Grower, line.Price * fill.Boxes)))
            .GroupBy(share => (share.Village, share.Grower))
            .Select(group => new GrowerShare(group.Key.Village, group.Key.Grower, group.SumFen(share => share.Amount)))
            .OrderBy(share => share.Village)
            .ThenBy(share => share.Grower),
    ];
}
