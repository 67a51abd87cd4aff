namespace AppleLive.Listings;

/// <summary>Where a listing stands. Whether it is sold out is counted, not a state: a box may come back.</summary>
public enum ListingState
{
    /// <summary>Being prepared; its apples are set aside.</summary>
    Draft,

    /// <summary>To be seen, not yet to be bought.</summary>
    Published,

    /// <summary>On sale.</summary>
    OnSale,

    /// <summary>On sale but for a moment.</summary>
    Paused,

    /// <summary>Over. What was not sold is free again.</summary>
    Closed,
}
