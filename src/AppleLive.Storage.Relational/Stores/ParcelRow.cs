using AppleLive.Orders;
using AppleLive.Shipping;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Storage.Relational.Stores;

/// <summary>A row of parcels.</summary>
internal sealed class ParcelRow
{
    public ParcelId ParcelId { get; init; }

    public OrderId OrderId { get; init; }

    public VillageId VillageId { get; init; }

    public required string State { get; init; }

    public string? Carrier { get; init; }

    public string? TrackingNumber { get; init; }

    public Instant? DeliveredAt { get; init; }

    public Instant? ClaimUntil { get; init; }

    public Instant? CompletedAt { get; init; }

    public Parcel ToParcel() => new(ParcelId, OrderId, VillageId, Names.Read<ParcelState>(State))
    {
        Carrier = Carrier,
        TrackingNumber = TrackingNumber,
        DeliveredAt = DeliveredAt,
        ClaimUntil = ClaimUntil,
        CompletedAt = CompletedAt,
    };
}
