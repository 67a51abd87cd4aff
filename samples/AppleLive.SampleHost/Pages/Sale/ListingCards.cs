using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.SampleHost.Pages.Pieces;
using AppleLive.Storage;
using AppleLive.Villages;

namespace AppleLive.SampleHost.Pages.Sale;

/// <summary>Makes the cards of listings, each pictured by its first lot.</summary>
internal static class ListingCards
{
    /// <summary>The cards of these listings in their order, with one statement for all their lots.</summary>
    public static async Task<IReadOnlyList<ListingCard>> ReadAsync(
        IUnitOfWork unit, IReadOnlyList<Listing> listings, IReadOnlyDictionary<VillageId, Village> villages, CancellationToken cancellationToken)
    {
        LotId[] pictured = [.. listings.Select(listing => listing.Allocations[0].Lot).Distinct()];
        Dictionary<LotId, HarvestLot> lots = (await unit.Lots.FindAllAsync(pictured, cancellationToken)).ToDictionary(lot => lot.Id);
        return [.. listings.Select(listing => Of(listing, villages[listing.Village], lots[listing.Allocations[0].Lot]))];
    }

    public static ListingCard Of(Listing listing, Village village, HarvestLot lot) => new(
        listing.Id.ToString(), listing.Title, village.Short(), listing.Price.Value, (int)listing.BoxGrams, (int)listing.AvailableBoxes,
        LotWords.Look(lot), Checked(lot.Attestation?.Inspection.Facts))
    {
        State = listing.StateName,
    };

    private static IReadOnlyList<CheckedFact> Checked(AttestedFacts? facts)
    {
        if (facts is null) return [];
        var found = new List<CheckedFact>();
        if (facts.Weighed) found.Add(CheckedFact.Weighed);
        if (facts.IdentitySeen) found.Add(CheckedFact.SellerSeen);
        if (facts.CertificateSeen) found.Add(CheckedFact.CertificateSeen);
        if (facts.BrixTenths is not null) found.Add(CheckedFact.SugarMeasured);
        return found;
    }
}
