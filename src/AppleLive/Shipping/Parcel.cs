using AppleLive.Orders;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Shipping;

/// <summary>What one village sends for one order, with a delivery and a claim window of its own.</summary>
/// <param name="Id">The parcel.</param>
/// <param name="Order">The order.</param>
/// <param name="Village">The village that sends it.</param>
/// <param name="State">Where it is.</param>
public sealed record Parcel(ParcelId Id, OrderId Order, VillageId Village, ParcelState State)
{
    /// <summary>Who carries it, by the carrier's short name, once handed over.</summary>
    public string? Carrier { get; init; }

    /// <summary>The carrier's number for it, once handed over.</summary>
    public string? TrackingNumber { get; init; }

    /// <summary>When it was delivered.</summary>
    public Instant? DeliveredAt { get; init; }

    /// <summary>Until when the buyer may complain; known once it is delivered.</summary>
    public Instant? ClaimUntil { get; init; }

    /// <summary>When its account was completed, so that it can be settled.</summary>
    public Instant? CompletedAt { get; init; }

    /// <summary>The state's name.</summary>
    public string StateName => ParcelRules.NameOf(State);
}
