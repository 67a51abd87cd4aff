using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Storage.Relational.Rows;
using AppleLive.Villages;

namespace AppleLive.Storage.Relational.Stores;

/// <summary>A row of order_fills: the boxes of one line that one lot fills.</summary>
internal sealed class FillRow
{
    public static readonly RowStatement<FillRow> Insert = new Columns<FillRow>()
        .Id("order_id", fill => fill.OrderId.Value)
        .Id("listing_id", fill => fill.ListingId.Value)
        .Id("lot_id", fill => fill.LotId.Value)
        .Long("position", fill => fill.Position)
        .Id("village_id", fill => fill.VillageId.Value)
        .Id("grower_id", fill => fill.GrowerId.Value)
        .Long("price_fen", fill => fill.PriceFen.Value)
        .Long("boxes", fill => fill.Boxes)
        .InsertInto("order_fills");

    public OrderId OrderId { get; init; }

    public ListingId ListingId { get; init; }

    public LotId LotId { get; init; }

    public long Position { get; init; }

    public VillageId VillageId { get; init; }

    public GrowerId GrowerId { get; init; }

    public Fen PriceFen { get; init; }

    public long Boxes { get; init; }

    public static IEnumerable<FillRow> Of(Order order) =>
        order.Lines.SelectMany((line, position) => line.Fills.Select(fill => new FillRow
        {
            OrderId = order.Id,
            ListingId = line.Listing,
            LotId = fill.Lot,
            Position = position,
            VillageId = line.Village,
            GrowerId = fill.Grower,
            PriceFen = line.Price,
            Boxes = fill.Boxes,
        }));

    /// <summary>The lines of one order, whose rows come by position and lot.</summary>
    public static IReadOnlyList<OrderLine> ToLines(IEnumerable<FillRow> rows) =>
    [
        .. rows.GroupBy(row => row.Position).Select(line => new OrderLine(
            line.First().ListingId, line.First().VillageId, line.First().PriceFen,
            [.. line.Select(row => new BoxFill(row.LotId, row.GrowerId, row.Boxes))])),
    ];
}
