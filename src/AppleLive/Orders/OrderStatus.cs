namespace AppleLive.Orders;

/// <summary>Where the deal of an order stands. Its money, its parcels and its claims stand on axes of their own.</summary>
public enum OrderStatus
{
    /// <summary>The boxes are held until it is paid.</summary>
    Reserved,

    /// <summary>A contract: the boxes are the buyer's (电子商务法 49).</summary>
    Confirmed,

    /// <summary>Confirmed, with fewer boxes than at first.</summary>
    Amended,

    /// <summary>Every parcel's account is complete.</summary>
    Completed,

    /// <summary>Not paid in time; the boxes went back on sale.</summary>
    Expired,

    /// <summary>Cancelled.</summary>
    Cancelled,
}
