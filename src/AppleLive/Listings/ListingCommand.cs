namespace AppleLive.Listings;

/// <summary>What can be asked of a listing.</summary>
internal enum ListingCommand
{
    Publish,
    PutOnSale,
    Pause,
    Resume,
    Close,
    Reprice,
}
