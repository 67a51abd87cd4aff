namespace AppleLive.Listings;

/// <summary>A new price for a listing. Orders already placed keep theirs.</summary>
public sealed record NewPrice
{
    /// <summary>The price of a box in fen: 1 to 10,000,000.</summary>
    public long? PriceFen { get; init; }
}
