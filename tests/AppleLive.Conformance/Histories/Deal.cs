using AppleLive.Listings;
using AppleLive.Orders;

namespace AppleLive.Conformance.Histories;

/// <summary>A command as a client gave it.</summary>
public abstract record Deal
{
    private Deal() { }

    /// <summary>Boxes of one listing, or of two, for a buyer; held until paid where it is to be paid first.</summary>
    public sealed record Place(IReadOnlyList<(ListingId Listing, long Boxes)> Lines, int Buyer, bool PaidFirst) : Deal
    {
        public override string ToString() => $"Place {string.Join(" and ", Lines.Select(line => $"{line.Boxes} of {line.Listing}"))} for {Buyer}{(PaidFirst ? ", paid first" : "")}";
    }

    public sealed record Cancel(OrderId Order) : Deal;

    public sealed record Expire(OrderId Order) : Deal;

    /// <summary>So many boxes of the listing are left in the order.</summary>
    public sealed record Amend(OrderId Order, ListingId Listing, long Boxes) : Deal;

    public sealed record Reprice(ListingId Listing, long Fen) : Deal;

    public sealed record Pause(ListingId Listing) : Deal;

    public sealed record Resume(ListingId Listing) : Deal;

    /// <summary>Looks how many boxes are left, and at which price.</summary>
    public sealed record Look(ListingId Listing) : Deal;
}
