using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.Money;

using NodaTime;

namespace AppleLive.Checks;

/// <summary>A lot as a check reads it.</summary>
public sealed record CheckedLot
{
    /// <summary>The lot.</summary>
    public LotId LotId { get; init; }

    /// <summary>Its state by name.</summary>
    public required string State { get; init; }

    /// <summary>What was attested or is to be; null where nobody weighed it.</summary>
    public long? FoundGrams { get; init; }

    /// <summary>When it was attested, once it was.</summary>
    public Instant? ApprovedAt { get; init; }
}

/// <summary>A listing as a check reads it.</summary>
public sealed record CheckedListing
{
    /// <summary>The listing.</summary>
    public ListingId ListingId { get; init; }

    /// <summary>Its state by name.</summary>
    public required string State { get; init; }

    /// <summary>The price of a box.</summary>
    public Fen PriceFen { get; init; }

    /// <summary>All its boxes.</summary>
    public long QuotaBoxes { get; init; }
}

/// <summary>What an allocation says is sold of it.</summary>
public sealed record CheckedAllocation
{
    /// <summary>The listing.</summary>
    public ListingId ListingId { get; init; }

    /// <summary>The lot.</summary>
    public LotId LotId { get; init; }

    /// <summary>The boxes sold, reserved or gone bad.</summary>
    public long SoldBoxes { get; init; }
}
