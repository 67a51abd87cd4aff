using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.Livestreams;
using AppleLive.SampleHost.Pages.Pieces;
using AppleLive.SampleHost.Pages.Work.Listings;
using AppleLive.Storage;
using AppleLive.Villages;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Work.Livestreams;

/// <summary>Reads the console of a livestream on air.</summary>
public sealed class ConsoleReader(IStore store, PersonWords who, StaffNames names, IClock clock)
{
    private const int RecentOrders = 10;

    /// <summary>The console, or null where the livestream is not on air.</summary>
    public async Task<ConsoleView?> Find(LivestreamId id, CancellationToken cancellationToken)
    {
        IReadOnlyList<Correction> corrections = [];
        ConsoleView? view = await store.ReadAsync<ConsoleView?>(
            async unit =>
            {
                if (await unit.Livestreams.FindAsync(id, cancellationToken) is not { State: LivestreamState.Live live } livestream) return null;
                Dictionary<ListingId, Listing> listings = (await unit.Listings.FindAllAsync(livestream.RunOfShow, cancellationToken)).ToDictionary(listing => listing.Id);
                Allocation[] allocations = [.. listings.Values.SelectMany(listing => listing.Allocations)];
                Dictionary<VillageId, Village> villages = (await unit.Villages.ListAsync(cancellationToken)).ToDictionary(village => village.Id);
                Dictionary<LotId, HarvestLot> lots =
                    (await unit.Lots.FindAllAsync([.. allocations.Select(each => each.Lot).Distinct()], cancellationToken)).ToDictionary(lot => lot.Id);
                Dictionary<GrowerId, string> growers =
                    (await unit.Growers.FindAllAsync([.. allocations.Select(each => each.Grower).Distinct()], cancellationToken))
                    .ToDictionary(grower => grower.Id, grower => who.MaskedName(grower));
                corrections = await unit.Livestreams.CorrectionsAsync(id, cancellationToken);
                return new ConsoleView(
                    id.ToString(), livestream.Title, live.Since, clock.GetCurrentInstant(), livestream.Segment?.ToString(), livestream.Pinned?.ToString(),
                    [.. livestream.RunOfShow.Select((listing, place) => Shown(listings[listing], place + 1, villages, lots, growers))],
                    await unit.Orders.DuringAsync(id, RecentOrders, cancellationToken),
                    []);
            },
            cancellationToken);
        return view is null ? null : view with { Corrections = await CorrectionView.Of([.. corrections.Reverse()], names, cancellationToken) };
    }

    private static ConsoleListing Shown(
        Listing listing, int place, Dictionary<VillageId, Village> villages, Dictionary<LotId, HarvestLot> lots, Dictionary<GrowerId, string> growers) => new(
        listing.Id.ToString(), place, listing.Title, villages[listing.Village].Name, listing.StateName, listing.Price.Value, listing.BoxGrams,
        listing.AvailableBoxes, listing.QuotaBoxes, listing.PerBuyerBoxes,
        [.. listing.Allocations.Select(each => new ConsoleLot(growers[each.Grower], lots[each.Lot].Facts, lots[each.Lot].Attestation?.Inspection.Facts))],
        LotLook.Of(lots[listing.Allocations[0].Lot]));
}
