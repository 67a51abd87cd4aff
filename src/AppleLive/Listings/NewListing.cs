namespace AppleLive.Listings;

/// <summary>A listing to assemble.</summary>
public sealed record NewListing
{
    /// <summary>Its title, at most 80 characters.</summary>
    public string? Title { get; init; }

    /// <summary>Its description in Markdown, at most 10,000 characters; may be left out.</summary>
    public string? Description { get; init; }

    /// <summary>The net weight of a box in grams: 100 to 50,000.</summary>
    public long? BoxGrams { get; init; }

    /// <summary>The price of a box in fen: 1 to 10,000,000.</summary>
    public long? PriceFen { get; init; }

    /// <summary>How many boxes one buyer may have: 1 to 9,999; left out for no limit.</summary>
    public long? PerBuyerBoxes { get; init; }

    /// <summary>1 to 16 lots of one village, each with what is set aside of it.</summary>
    public IReadOnlyList<NewAllocation?>? Allocations { get; init; }
}

/// <summary>What a listing asks of a lot.</summary>
public sealed record NewAllocation
{
    /// <summary>The lot's id.</summary>
    public string? Lot { get; init; }

    /// <summary>How many grams; at least one box.</summary>
    public long? Grams { get; init; }
}
