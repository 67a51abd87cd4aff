using AppleLive.Listings;
using AppleLive.SampleHost.Pages.Sale;
using AppleLive.Storage;
using AppleLive.Villages;

namespace AppleLive.SampleHost.Pages.Buying;

/// <summary>What is being ordered.</summary>
/// <param name="Card">The listing.</param>
/// <param name="PerBuyerBoxes">How many boxes one buyer may have; null for no limit.</param>
public sealed record OrderSheetView(ListingCard Card, long? PerBuyerBoxes)
{
    /// <summary>The most that can be asked for now.</summary>
    public long MostBoxes => Math.Min(PerBuyerBoxes ?? long.MaxValue, Math.Max(1, Card.AvailableBoxes));
}

/// <summary>Reads the order sheet.</summary>
public sealed class OrderSheetReader(IStore store)
{
    /// <summary>The sheet of a listing, or null where there is none or it is a draft.</summary>
    public Task<OrderSheetView?> Find(ListingId id, CancellationToken cancellationToken) => store.ReadAsync<OrderSheetView?>(
        async unit =>
        {
            if (await unit.Listings.FindAsync(id, cancellationToken) is not { State: not ListingState.Draft } listing) return null;
            Village village = (await unit.Villages.FindAsync(listing.Village, cancellationToken))!;
            var villages = new Dictionary<VillageId, Village> { [village.Id] = village };
            return new OrderSheetView((await ListingCards.ReadAsync(unit, [listing], villages, cancellationToken))[0], listing.PerBuyerBoxes);
        },
        cancellationToken);
}
