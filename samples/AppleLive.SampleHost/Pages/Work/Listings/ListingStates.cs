namespace AppleLive.SampleHost.Pages.Work.Listings;

/// <summary>How a listing's state is shown: a word, an icon and a colour together.</summary>
internal static class ListingStates
{
    /// <summary>The kind of status, its icon and the key of its word.</summary>
    public static (string Kind, string Icon, string Key) Shown(string state) => state switch
    {
        "draft" => ("waiting", "edit", "listing.state.draft"),
        "published" => ("waiting", "clock", "listing.state.published"),
        "onSale" => ("live", "check", "listing.state.on-sale"),
        "paused" => ("waiting", "pause", "listing.state.paused"),
        "soldOut" => ("over", "over", "listing.state.sold-out"),
        _ => ("over", "over", "listing.state.closed"),
    };
}
