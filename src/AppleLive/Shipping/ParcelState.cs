namespace AppleLive.Shipping;

/// <summary>Where a parcel is.</summary>
public enum ParcelState
{
    /// <summary>To be packed.</summary>
    Pending,

    /// <summary>Packed, with the village.</summary>
    Packed,

    /// <summary>With the carrier.</summary>
    HandedOver,

    /// <summary>With the buyer.</summary>
    Delivered,

    /// <summary>Refused at the door: this part of the order is cancelled, its boxes are not sold again.</summary>
    Refused,

    /// <summary>Lost on the way; treated as refused.</summary>
    Lost,

    /// <summary>Cancelled before it was packed.</summary>
    Cancelled,
}
