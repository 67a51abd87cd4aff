using AppleLive.Listings;
using AppleLive.Money;
using AppleLive.Payments;
using AppleLive.People;
using AppleLive.Plugins;
using AppleLive.Shipping;

using NodaTime;

namespace AppleLive.Orders;

/// <summary>One command's turn in a batch: the book it reads and the changes it makes. Book and changes always move together.</summary>
internal sealed class CheckoutTurn(CheckoutBook book, CheckoutChanges changes, Instant now)
{
    public Instant Now => now;

    public CheckoutBook Book => book;

    public CheckoutChanges Changes => changes;

    /// <summary>Whether the person is of the kind he acts as, or not known yet.</summary>
    public bool MayAct(Actor by) => book.People.GetValueOrDefault(by.Person, by.Kind) == by.Kind;

    /// <summary>Notes of which kind the person is from now on.</summary>
    public void Enroll(Actor by)
    {
        if (book.People.TryAdd(by.Person, by.Kind)) changes.People.Add(by.Person, by.Kind);
    }

    /// <summary>Takes boxes out of a listing's stock by the rule of <see cref="NextBox"/>.</summary>
    public IReadOnlyList<BoxFill> Take(ListingId id, long boxes)
    {
        Listing listing = book.Listings[id];
        (IReadOnlyList<BoxFill> fills, IReadOnlyList<Allocation> after) = NextBox.Fill(listing.Allocations, boxes);
        book.Listings[id] = listing with { Allocations = after };
        foreach (BoxFill fill in fills) changes.MoveStock(id, fill.Lot, fill.Boxes);
        return fills;
    }

    /// <summary>Puts all boxes of an order back to the lots they came from.</summary>
    public void Return(Order order)
    {
        foreach (OrderLine line in order.Lines)
        {
            Listing listing = book.Listings[line.Listing];
            book.Listings[line.Listing] = listing with
            {
                Allocations =
                [
                    .. listing.Allocations.Select(allocation => line.Fills.FirstOrDefault(fill => fill.Lot == allocation.Lot) is { } fill
                        ? allocation with { SoldBoxes = allocation.SoldBoxes - fill.Boxes }
                        : allocation),
                ],
            };
            foreach (BoxFill fill in line.Fills) changes.MoveStock(line.Listing, fill.Lot, -fill.Boxes);
            Count(order, line.Listing, -line.Boxes);
        }
    }

    /// <summary>Boxes were taken away from an order, and are its buyer's to buy again.</summary>
    public void Amended(Order before, IReadOnlyList<OrderLine> after)
    {
        // One of which nothing is left keeps its last lines: there is nothing earlier to keep beside them.
        if (after.Count > 0) changes.Amended.Add(before.Id);
        foreach (OrderLine line in before.Lines)
            Count(before, line.Listing, after.Where(left => left.Listing == line.Listing).Sum(left => left.Boxes) - line.Boxes);
    }

    /// <summary>Counts boxes towards the buyer's limit for a listing.</summary>
    public void Count(Order order, ListingId listing, long boxes) =>
        book.Bought[(listing, order.Buyer.Phone)] = book.Bought.GetValueOrDefault((listing, order.Buyer.Phone)) + boxes;

    /// <summary>Adds an order.</summary>
    public void Place(OrderFile file)
    {
        book.Orders[file.Order.Id] = file;
        changes.Placed.Add(file);
    }

    /// <summary>Keeps an order as it now stands.</summary>
    public void Change(OrderFile file)
    {
        book.Orders[file.Order.Id] = file;
        changes.Changed[file.Order.Id] = file;
    }

    /// <summary>Promises money back. Returns the file with the refund in it; for nothing, the file as it is.</summary>
    public OrderFile Promise(OrderFile file, RefundId id, RefundKind kind, IReadOnlyList<GrowerShare> shares)
    {
        if (shares.Count == 0) return file;
        var refund = new Refund(id, file.Order.Id, kind, shares, Fen.Zero, RefundState.Requested, now, null, null) { Provider = file.Payment?.OnlineProvider };
        changes.Refunds.Add(refund);
        changes.Journal.Add((PaymentJournal.RefundPromised(refund), null));
        return file with { Refunds = [.. file.Refunds, refund] };
    }

    /// <summary>Tells the outbox.</summary>
    public void Happened(string type, OrderId order) => changes.Events.Add(new DomainEvent(type, order.Value, now));

    /// <summary>The file with every parcel cancelled, or the first refusal.</summary>
    public Outcome<OrderFile> CancelParcels(OrderFile file)
    {
        foreach (Parcel parcel in file.Parcels.Where(parcel => parcel.State != ParcelState.Cancelled))
        {
            if (ParcelRules.Decide(parcel.State, ParcelCommand.Cancel).IsRefused(out Refusal? why, out ParcelState next)) return why;
            file = file.With(Gone(file, parcel, next));
        }

        return file;
    }

    /// <summary>A parcel that will not be with the buyer. Where nothing was paid its account is complete; otherwise once the money has gone back.</summary>
    public Parcel Gone(OrderFile file, Parcel parcel, ParcelState state) =>
        parcel with { State = state, CompletedAt = file.Payment is null ? now : null };
}
