using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;

using AppleLive.Conformance.Seasons;
using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.Orders;

namespace AppleLive.Conformance.Histories;

/// <summary>Three listings that share two lots, with a few orders old and new; the real desks, and beside them the model's book.</summary>
public sealed class Shop
{
    private const long PerBuyer = 4;

    private readonly TestSeason season;
    private readonly ConcurrentQueue<Told> history = new();
    private readonly ConcurrentQueue<OrderId> orders = new();
    private int step;

    private Shop(TestSeason season, IReadOnlyList<ListingId> listings, Model model) => (this.season, Listings, Model) = (season, listings, model);

    public IReadOnlyList<ListingId> Listings { get; }

    /// <summary>The model's book when the doors opened.</summary>
    public Model Model { get; private set; }

    /// <summary>All that was sent and heard since.</summary>
    public IReadOnlyList<Told> History => [.. history];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<Shop> Open(TestSeason season)
    {
        TestGrower grower = await season.GrowerIn(season.Sanwan);
        LotId first = await season.LotOf(grower, 12 * TestSeason.BoxGrams), second = await season.LotOf(grower, 12 * TestSeason.BoxGrams);
        ListingId[] listings =
        [
            await season.ListingOf((first, 6)),
            await season.ListingOf((first, 6), (second, 5)),
            await season.ListingOf(TestSeason.AListing((second, 7 * TestSeason.BoxGrams)) with { PerBuyerBoxes = PerBuyer }),
        ];
        var shelves = ImmutableSortedDictionary<ListingId, Shelf>.Empty
            .Add(listings[0], new Shelf(6, TestSeason.PriceFen, OnSale: true, PerBuyer: null))
            .Add(listings[1], new Shelf(11, TestSeason.PriceFen, OnSale: true, PerBuyer: null))
            .Add(listings[2], new Shelf(7, TestSeason.PriceFen, OnSale: true, PerBuyer));
        var shop = new Shop(season, listings, new Model(shelves, ImmutableSortedDictionary<OrderId, Bill>.Empty, 0, season.Clock.GetCurrentInstant(), WalletGateway.Holds));
        await shop.Fill();
        return shop;
    }

    /// <summary>An order that was placed by now, or null.</summary>
    public OrderId? AnOrder(int which) => orders.ToArray() is { Length: > 0 } placed ? placed[which % placed.Length] : null;

    /// <summary>Does as a client wants, and notes what he heard.</summary>
    public async Task<Told> Do(int client, Deal deal)
    {
        int sent = Interlocked.Increment(ref step);
        (string answer, OrderId? order) = await Ask(deal);
        var told = new Told(client, sent, Interlocked.Increment(ref step), deal, answer, order);
        history.Enqueue(told);
        if (order is { } placed) orders.Enqueue(placed);
        return told;
    }

    // One that was not paid in time, one that may still be, and two that are firm; each told as the model tells it.
    private async Task Fill()
    {
        Told first = await Do(client: 0, new Deal.Place([(Listings[1], 2)], 90, PaidFirst: true));
        Model = Model with { Numbered = long.Parse(first.Answer.Split(' ')[2], CultureInfo.InvariantCulture) - 1 };
        Agree(first);
        season.Clock.Advance(WalletGateway.Holds);
        Model = Model with { Now = season.Clock.GetCurrentInstant() };
        await Agree(new Deal.Place([(Listings[1], 1)], 91, PaidFirst: true));
        await Agree(new Deal.Place([(Listings[0], 2), (Listings[2], 2)], 0, PaidFirst: false));
        await Agree(new Deal.Place([(Listings[2], 1)], 1, PaidFirst: false));
        history.Clear();
    }

    private async Task Agree(Deal deal) => Agree(await Do(client: 0, deal));

    private void Agree(Told told)
    {
        (Model, string answer) = Model.Do(told.Deal, told.Order);
        told.Answer.ShouldBe(answer);
    }

    private async Task<(string Answer, OrderId? Order)> Ask(Deal deal) => deal switch
    {
        Deal.Place place => Say(await season.Place(Order(place))),
        Deal.Cancel cancel => (Say(await season.Orders.CancelAsync(cancel.Order, season.Key(), Stop)), null),
        Deal.Expire expire => (Say(await season.Get<CheckoutLane>().SubmitAsync(new ExpireOrder { Order = expire.Order }, Stop)), null),
        Deal.Amend amend => (Say(await season.Orders.AmendAsync(amend.Order, Conformance.Order.To(amend.Listing, amend.Boxes), season.Officer, season.Key(), Stop)), null),
        Deal.Reprice reprice => (Say(await season.Listings.RepriceAsync(reprice.Listing, new NewPrice { PriceFen = reprice.Fen }, season.Officer, season.Key(), Stop)), null),
        Deal.Pause pause => (Say(await season.Listings.PauseAsync(pause.Listing, season.Officer, season.Key(), Stop)), null),
        Deal.Resume resume => (Say(await season.Listings.ResumeAsync(resume.Listing, season.Officer, season.Key(), Stop)), null),
        Deal.Look look => (Say(await season.Listing(look.Listing)), null),
        _ => throw new ArgumentOutOfRangeException(nameof(deal), deal, "Nobody knows how this is done."),
    };

    private static NewOrder Order(Deal.Place place)
    {
        NewOrder order = Conformance.Order.Of(place.Lines[0].Listing, place.Lines[0].Boxes).For($"139{place.Buyer:D8}");
        foreach ((ListingId listing, long boxes) in place.Lines.Skip(1)) order = order.And(listing, boxes);
        return place.PaidFirst ? order.PaidFirst() : order;
    }

    private static (string, OrderId?) Say(Outcome<PlacedOrder> outcome)
    {
        if (!outcome.IsRefused(out Refusal? why, out PlacedOrder? placed))
            return ($"{placed.Status} as {long.Parse(placed.Number.Split('-')[1], CultureInfo.InvariantCulture)} for {placed.TotalFen.Value}", placed.Order);
        return (why.Slug switch
        {
            Refusals.SoldOut => $"sold-out, {why.Details["availableBoxes"]} left",
            Refusals.BuyerLimit => $"buyer-limit, had {why.Details["hadBoxes"]}",
            _ => why.Slug,
        }, null);
    }

    private static string Say(Outcome<OrderAnswer> outcome) => outcome.IsRefused(out Refusal? why, out OrderAnswer? answer)
        ? why.Slug == Refusals.NotNow ? $"not-now, {why.Details["state"]}" : why.Slug
        : $"{answer.Status} for {answer.TotalFen.Value}";

    private static string Say(Outcome<ListingAnswer> outcome) => outcome.IsRefused(out Refusal? why, out _) ? why.Slug : "done";

    private static string Say(Listing listing) => $"{listing.AvailableBoxes} at {listing.Price.Value}";
}
