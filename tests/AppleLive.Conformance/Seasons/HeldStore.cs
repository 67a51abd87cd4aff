using AppleLive.Listings;

namespace AppleLive.Conformance.Seasons;

/// <summary>Holds a listing in a transaction, so that orders for it queue until it is let go.</summary>
public sealed class HeldStore
{
    private readonly TaskCompletionSource holds = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource letGo = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task held = Task.CompletedTask;

    public static async Task<HeldStore> Hold(TestSeason season, ListingId listing)
    {
        var store = new HeldStore();
        store.held = season.Store.WriteAsync<ListingId>(
            async unit =>
            {
                await unit.Listings.FindAsync(listing, CancellationToken.None);
                store.holds.SetResult();
                await store.letGo.Task;
                return new Refusal(Refusals.Busy);
            },
            CancellationToken.None);
        await store.holds.Task;
        return store;
    }

    public Task LetGo()
    {
        letGo.SetResult();
        return held;
    }
}
