using System.Collections.Immutable;

using AppleLive.Listings;
using AppleLive.Orders;

using NodaTime;

namespace AppleLive.Conformance.Histories;

/// <summary>
/// The shop as one clerk with one book would keep it: one command after the other. It knows only what a customer is told,
/// and shares no code with the library.
/// </summary>
public sealed record Model(
    ImmutableSortedDictionary<ListingId, Shelf> Shelves, ImmutableSortedDictionary<OrderId, Bill> Bills, long Numbered, Instant Now, Duration Holds)
{
    /// <summary>The book after this command and what the client is told. The id of a placed order is the shop's to choose.</summary>
    public (Model After, string Answer) Do(Deal deal, OrderId? given) => deal switch
    {
        Deal.Place place => Place(place, given),
        Deal.Cancel cancel => Bills[cancel.Order].Status is "reserved" or "confirmed" or "amended" ? End(cancel.Order, "cancelled") : NotNow(cancel.Order),
        Deal.Expire expire => Expire(expire.Order),
        Deal.Amend amend => Amend(amend),
        Deal.Reprice reprice => Shelve(reprice.Listing, Shelves[reprice.Listing] with { Fen = reprice.Fen }),
        Deal.Pause pause when Shelves[pause.Listing].OnSale => Shelve(pause.Listing, Shelves[pause.Listing] with { OnSale = false }),
        Deal.Resume resume when !Shelves[resume.Listing].OnSale => Shelve(resume.Listing, Shelves[resume.Listing] with { OnSale = true }),
        Deal.Look look => (this, $"{Shelves[look.Listing].Left} at {Shelves[look.Listing].Fen}"),
        _ => (this, "not-now"),
    };

    /// <summary>Two books that would answer everything alike have one key.</summary>
    public string Key => string.Join(
        ';',
        Shelves.Values.Select(shelf => $"{shelf.Left},{shelf.Fen},{shelf.OnSale}").Append($"{Numbered}")
            .Concat(Bills.Select(bill => $"{bill.Key}{bill.Value.Status}{bill.Value.Fen}:{string.Join(',', bill.Value.Lines.Select(line => line.Boxes))}")));

    private (Model, string) Place(Deal.Place place, OrderId? given)
    {
        foreach ((ListingId listing, long boxes) in place.Lines)
        {
            Shelf shelf = Shelves[listing];
            if (!shelf.OnSale) return (this, "not-on-sale");
            if (boxes > shelf.Left) return (this, $"sold-out, {shelf.Left} left");
            long had = Had(listing, place.Buyer);
            if (shelf.PerBuyer is { } most && had + boxes > most) return (this, $"buyer-limit, had {had}");
        }

        // Refused though it should not have been: the book is not asked any further.
        if (given is not { } id) return (this, "placed");
        string status = place.PaidFirst ? "reserved" : "confirmed";
        var bill = new Bill(place.Buyer, status, place.PaidFirst ? Now + Holds : null, [.. place.Lines.Select(line => new BillLine(line.Listing, line.Boxes, Shelves[line.Listing].Fen))]);
        Model after = this with { Shelves = Shelves.SetItems(bill.Lines.Select(line => Moved(line, -line.Boxes))), Bills = Bills.Add(id, bill), Numbered = Numbered + 1 };
        return (after, $"{status} as {after.Numbered} for {bill.Fen}");
    }

    private (Model, string) Expire(OrderId order)
    {
        Bill bill = Bills[order];
        if (bill.PayBy is not { } payBy || Now < payBy) return (this, "too-early");
        return bill.Status == "reserved" ? End(order, "expired") : NotNow(order);
    }

    private (Model, string) Amend(Deal.Amend amend)
    {
        Bill bill = Bills[amend.Order];
        if (bill.Status is not ("confirmed" or "amended")) return NotNow(amend.Order);
        if (bill.Lines.FirstOrDefault(line => line.Listing == amend.Listing) is not { } line) return (this, "invalid");
        if (amend.Boxes >= line.Boxes) return (this, "only-fewer-boxes");

        // What is taken away is rotten, and not sold again; an order of which nothing is left is cancelled and keeps its last lines.
        ImmutableList<BillLine> lines = amend.Boxes == 0 ? bill.Lines.Remove(line) : bill.Lines.Replace(line, line with { Boxes = amend.Boxes });
        Bill next = lines.IsEmpty ? bill with { Status = "cancelled" } : bill with { Status = "amended", Lines = lines };
        return (this with { Bills = Bills.SetItem(amend.Order, next) }, $"{next.Status} for {next.Fen}");
    }

    private (Model, string) End(OrderId order, string status)
    {
        Bill bill = Bills[order];
        return (
            this with { Shelves = Shelves.SetItems(bill.Lines.Select(line => Moved(line, line.Boxes))), Bills = Bills.SetItem(order, bill with { Status = status }) },
            $"{status} for {bill.Fen}");
    }

    private (Model, string) NotNow(OrderId order) => (this, $"not-now, {Bills[order].Status}");

    private (Model, string) Shelve(ListingId listing, Shelf shelf) => (this with { Shelves = Shelves.SetItem(listing, shelf) }, "done");

    private KeyValuePair<ListingId, Shelf> Moved(BillLine line, long boxes) => new(line.Listing, Shelves[line.Listing] with { Left = Shelves[line.Listing].Left + boxes });

    private long Had(ListingId listing, int buyer) => Bills.Values
        .Where(bill => bill.Buyer == buyer && bill.Status is not ("cancelled" or "expired"))
        .Sum(bill => bill.Lines.Where(line => line.Listing == listing).Sum(line => line.Boxes));
}
