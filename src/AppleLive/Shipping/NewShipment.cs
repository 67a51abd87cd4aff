namespace AppleLive.Shipping;

/// <summary>Which parcel of an order is meant; needed only where the order has several.</summary>
public sealed record WhichParcel
{
    /// <summary>The statistical code of the village that sends it.</summary>
    public string? Village { get; init; }
}

/// <summary>The hand-over of a parcel to a carrier.</summary>
public sealed record NewShipment
{
    /// <summary>The carrier's short name, such as ems or sf; see <see cref="Carriers"/>.</summary>
    public string? Carrier { get; init; }

    /// <summary>The carrier's number for the parcel: 4 to 40 letters, digits and hyphens.</summary>
    public string? TrackingNumber { get; init; }

    /// <summary>The statistical code of the village that sends it.</summary>
    public string? Village { get; init; }
}
