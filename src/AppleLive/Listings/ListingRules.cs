namespace AppleLive.Listings;

/// <summary>The rules of a listing's life: no clock, no store.</summary>
internal static class ListingRules
{
    public static Outcome<ListingState> Decide(ListingState state, ListingCommand command) => (state, command) switch
    {
        (ListingState.Draft, ListingCommand.Publish) => ListingState.Published,
        (ListingState.Published, ListingCommand.PutOnSale) => ListingState.OnSale,
        (ListingState.OnSale, ListingCommand.Pause) => ListingState.Paused,
        (ListingState.Paused, ListingCommand.Resume) => ListingState.OnSale,
        // Closing again frees the boxes that came back since.
        (_, ListingCommand.Close) => ListingState.Closed,
        (not ListingState.Closed, ListingCommand.Reprice) => state,
        _ => new Refusal(Refusals.NotNow).With("state", NameOf(state)),
    };

    public static string NameOf(ListingState state) => state switch
    {
        ListingState.Draft => "draft",
        ListingState.Published => "published",
        ListingState.OnSale => "onSale",
        ListingState.Paused => "paused",
        _ => "closed",
    };
}
