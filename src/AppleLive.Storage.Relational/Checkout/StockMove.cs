using AppleLive.Storage.Relational.Rows;

namespace AppleLive.Storage.Relational.Checkout;

/// <summary>By how many boxes a listing's sold count moves, in one of its lots or in all.</summary>
internal sealed record StockMove(Guid Listing, Guid Lot, long Boxes)
{
    public static readonly RowStatement<StockMove> OfLots = new Columns<StockMove>()
        .Id("listing_id", move => move.Listing)
        .Id("lot_id", move => move.Lot)
        .Long("boxes", move => move.Boxes)
        .Run(
            $"""
            update allocations set sold_boxes = allocations.sold_boxes + given.boxes
            from {RowStatement<StockMove>.Rows} given where allocations.listing_id = given.listing_id and allocations.lot_id = given.lot_id
            """);

    public static readonly RowStatement<StockMove> OfListings = new Columns<StockMove>()
        .Id("listing_id", move => move.Listing)
        .Long("boxes", move => move.Boxes)
        .Run($"update listings set sold_boxes = listings.sold_boxes + given.boxes from {RowStatement<StockMove>.Rows} given where listings.listing_id = given.listing_id");
}
