using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.Livestreams;
using AppleLive.Privacy;
using AppleLive.SampleHost.Pages.Pieces;
using AppleLive.Storage;
using AppleLive.Texts;
using AppleLive.Villages;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Sale;

/// <summary>A page of what is published and on sale.</summary>
/// <param name="Cards">The listings, newest first.</param>
/// <param name="Next">What to begin the next page after, or null on the last.</param>
public sealed record ListingsView(IReadOnlyList<ListingCard> Cards, string? Next);

/// <summary>One listing with all that is known of it.</summary>
/// <param name="Card">What a list shows of it.</param>
/// <param name="VillageCode">The village that sells, by code.</param>
/// <param name="DescriptionHtml">Its description, sanitized.</param>
/// <param name="QuotaBoxes">All its boxes.</param>
/// <param name="PerBuyerBoxes">How many one buyer may have; null for no limit.</param>
/// <param name="Lots">The lots it sells from.</param>
/// <param name="Livestream">The livestream on air or next, where it shows this listing.</param>
public sealed record ListingView(
    ListingCard Card, string VillageCode, string DescriptionHtml, long QuotaBoxes, long? PerBuyerBoxes, IReadOnlyList<ShownLot> Lots,
    ShowingLivestream? Livestream);

/// <summary>A livestream that shows a listing.</summary>
/// <param name="Id">The livestream.</param>
/// <param name="Title">Its title.</param>
/// <param name="Start">When it starts.</param>
/// <param name="OnAir">Whether it is live now.</param>
public sealed record ShowingLivestream(string Id, string Title, Instant Start, bool OnAir);

/// <summary>Reads listings for everyone; a draft does not exist here.</summary>
public sealed class ListingsReader(IStore store, MasterKeys keys, PersonWords who, IClock clock)
{
    private const int PageSize = 24;

    /// <summary>The page that begins after a listing, or the first one.</summary>
    public Task<ListingsView> Read(ListingId? after, CancellationToken cancellationToken) => store.ReadAsync(
        async unit =>
        {
            IReadOnlyList<Listing> listings = await unit.Listings.ListPublicAsync(null, after, PageSize + 1, cancellationToken);
            Listing[] page = [.. listings.Take(PageSize)];
            var villages = (await unit.Villages.ListAsync(cancellationToken)).ToDictionary(village => village.Id);
            return new ListingsView(
                await ListingCards.ReadAsync(unit, page, villages, cancellationToken), listings.Count > PageSize ? page[^1].Id.ToString() : null);
        },
        cancellationToken);

    /// <summary>The listing, or null where there is none or it is a draft.</summary>
    public Task<ListingView?> Find(ListingId id, CancellationToken cancellationToken) => store.ReadAsync<ListingView?>(
        async unit =>
        {
            if (await unit.Listings.FindAsync(id, cancellationToken) is not { State: not ListingState.Draft } listing) return null;
            Village village = (await unit.Villages.FindAsync(listing.Village, cancellationToken))!;
            IReadOnlyList<HarvestLot> lots = await unit.Lots.FindAllAsync([.. listing.Allocations.Select(each => each.Lot)], cancellationToken);
            Dictionary<LotId, long> boxes = listing.Allocations.ToDictionary(each => each.Lot, each => each.Boxes);
            Livestream? next = await unit.Livestreams.NextAsync(clock.GetCurrentInstant(), cancellationToken);
            return new ListingView(
                ListingCards.Of(listing, village, lots.First(lot => lot.Id == listing.Allocations[0].Lot)),
                village.Code, SafeMarkdown.ToHtml(listing.Description), listing.QuotaBoxes, listing.PerBuyerBoxes,
                [.. (await ShownLot.ReadAsync(unit, lots, keys, who, cancellationToken)).Select(lot => lot with { Boxes = boxes[lot.Lot.Id] })],
                next is not null && next.RunOfShow.Contains(id)
                    ? new ShowingLivestream(next.Id.ToString(), next.Title, next.Announced.Start, next.State is LivestreamState.Live)
                    : null);
        },
        cancellationToken);
}
