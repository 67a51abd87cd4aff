using System.Globalization;

using AppleLive.Gateways;
using AppleLive.Listings;
using AppleLive.Livestreams;
using AppleLive.Money;
using AppleLive.Privacy;
using AppleLive.Shipping;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Orders;

/// <summary>Places an order: reserves its boxes, and confirms it at once where it need not be paid first.</summary>
internal sealed class PlaceOrder : CheckoutCommand<PlacedOrder>
{
    public required OrderId Order { get; init; }

    /// <summary>The livestream the buyer came from.</summary>
    public required LivestreamId? Livestream { get; init; }

    /// <summary>The livestream the order counts for, once decided: one that is on air and shows some of it.</summary>
    public LivestreamId? During { get; private set; }

    /// <summary>Each listing once.</summary>
    public required IReadOnlyList<WantedBoxes> Lines { get; init; }

    public required IPaymentGateway Gateway { get; init; }

    public required SealedBuyer Buyer { get; init; }

    /// <summary>The commitment to who bought, made before the lane.</summary>
    public required string BuyerCommitment { get; init; }

    /// <summary>The salt of the commitment to which lots fill the boxes, which only the decision knows.</summary>
    public required byte[] LotsSalt { get; init; }

    public required DateTimeZone Zone { get; init; }

    public required IdSource Ids { get; init; }

    public override string Name => "place";

    public override void Need(CheckoutNeeds needs)
    {
        if (Livestream is { } named) needs.Livestreams.Add(named);
        foreach (WantedBoxes wanted in Lines)
        {
            needs.Listings.Add(wanted.Listing);
            needs.Bought.Add((wanted.Listing, Buyer.Phone));
        }
    }

    protected override Outcome<PlacedOrder> Decide(CheckoutTurn turn)
    {
        if (Obstacle(turn.Book) is { } why) return why;

        During = Livestream is { } named && turn.Book.Livestreams[named] is { State: LivestreamState.Live } live && Lines.Any(line => live.RunOfShow.Contains(line.Listing))
            ? named
            : null;
        OrderLine[] lines =
        [
            .. Lines.Select(line =>
            {
                Listing listing = turn.Book.Listings[line.Listing];
                return new OrderLine(line.Listing, listing.Village, listing.Price, turn.Take(line.Listing, line.Boxes));
            }),
        ];
        bool firm = Gateway.HoldsFor is null;
        turn.Changes.Numbered++;
        var order = new Order(
            Order, Number(++turn.Book.Numbered, turn.Now), During, firm ? OrderStatus.Confirmed : OrderStatus.Reserved, lines, Fen.Zero, Gateway.Name,
            turn.Now, turn.Now + Gateway.HoldsFor, Buyer);
        foreach (OrderLine line in lines) turn.Count(order, line.Listing, line.Boxes);

        VillageId[] villages = [.. lines.Select(line => line.Village).Distinct().Order()];
        turn.Place(new OrderFile(order, [.. villages.Select(village => new Parcel(Ids.Next<ParcelId>(), Order, village, ParcelState.Pending))], null, []));
        if (firm)
        {
            string lots = Commitment.Of(LotsSalt, OrderRecords.Lots(order)).Base64;
            turn.Changes.Records.Add(OrderRecords.Confirmed(order, lots, BuyerCommitment, turn.Now));
        }

        turn.Happened(firm ? "order.confirmed" : "order.reserved", Order);
        return new PlacedOrder(Order, order.Number, order.StatusName, order.Total, order.PayBy);
    }

    private Refusal? Obstacle(CheckoutBook book)
    {
        var unknown = new FieldCheck();
        if (Livestream is { } named && !book.Livestreams.ContainsKey(named)) unknown.Add("livestream", FieldRules.NotFound);
        foreach (WantedBoxes wanted in Lines)
        {
            if (!book.Listings.TryGetValue(wanted.Listing, out Listing? listing) || listing.State == ListingState.Draft)
                unknown.Add(wanted.Field, FieldRules.NotFound);
        }

        if (unknown.Failed) return unknown.Refusal;
        foreach (WantedBoxes wanted in Lines)
        {
            Listing listing = book.Listings[wanted.Listing];
            if (listing.State != ListingState.OnSale) return new Refusal(Refusals.NotOnSale).With("listing", listing.Id);
            if (wanted.Boxes > listing.AvailableBoxes)
                return new Refusal(Refusals.SoldOut).With("listing", listing.Id).With("availableBoxes", listing.AvailableBoxes);
            long had = book.Bought.GetValueOrDefault((listing.Id, Buyer.Phone));
            if (listing.PerBuyerBoxes is { } most && had + wanted.Boxes > most)
                return new Refusal(Refusals.BuyerLimit).With("listing", listing.Id).With("perBuyerBoxes", most).With("hadBoxes", had);
        }

        return null;
    }

    private string Number(long place, Instant now) =>
        string.Create(CultureInfo.InvariantCulture, $"{now.InZone(Zone).Year}-{place:D6}");
}
