using AppleLive.Orders;

namespace AppleLive.Shipping;

/// <summary>The answer to a command about a parcel.</summary>
/// <param name="Order">The order it belongs to.</param>
/// <param name="Parcel">Its id.</param>
/// <param name="State">Where it is now.</param>
public sealed record ParcelAnswer(OrderId Order, ParcelId Parcel, string State);
