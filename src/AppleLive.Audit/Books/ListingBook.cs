using System.Diagnostics.CodeAnalysis;

using AppleLive.Audit.Reading;

namespace AppleLive.Audit.Books;

/// <summary>What is on sale, at which prices, and how many boxes of it are gone.</summary>
internal sealed class ListingBook(AuditReport report, VillageBook villages, LotBook lots)
{
    private readonly Dictionary<Guid, AuditedListing> listings = [];

    public void Publish(RecordView record)
    {
        Guid id = record["listing"u8].Id;
        villages.IsKnown(record["village"u8], out AuditedVillage? village);
        var listing = new AuditedListing(village, record["boxGrams"u8].Number);
        if (!listings.TryAdd(id, listing))
        {
            report.Break(Rule.ListingPublishedTwice, Figure.Of("listing", id));
            return;
        }

        if (village is not null) village.Listings++;
        listing.Prices.Add(record["priceFen"u8].Number);
        Allocate(id, listing, record);
    }

    public void Change(RecordView record)
    {
        Guid id = record["listing"u8].Id;
        if (!IsPublished(id, out AuditedListing? listing)) return;
        if (record.TryMember("priceFen"u8, out RecordView price))
        {
            if (listing.IsClosed) report.Break(Rule.ListingClosed, Figure.Of("listing", id), Figure.Of("priceFen", price.Number));
            listing.Prices.Add(price.Number);
            return;
        }

        long before = listing.Quota;
        Allocate(id, listing, record);
        // What comes back to a closed listing may still come free; nothing else happens to it.
        if (listing.IsClosed && listing.Quota >= before)
            report.Break(Rule.ListingClosed, Figure.Of("listing", id), Figure.Of("quotaBoxes", listing.Quota), Figure.Of("before", before));
    }

    public void Close(RecordView record)
    {
        Guid id = record["listing"u8].Id;
        if (!IsPublished(id, out AuditedListing? listing)) return;
        if (listing.IsClosed) report.Break(Rule.ListingClosed, Figure.Of("listing", id));
        listing.IsClosed = true;
    }

    public bool IsPublished(Guid id, [NotNullWhen(true)] out AuditedListing? listing)
    {
        if (listings.TryGetValue(id, out listing)) return true;
        report.Break(Rule.ListingUnknown, Figure.Of("listing", id));
        return false;
    }

    /// <summary>Sells boxes.</summary>
    public void Sell(Guid id, AuditedListing listing, long boxes)
    {
        listing.Take(boxes);
        Compare(id, listing);
    }

    private void Allocate(Guid id, AuditedListing listing, RecordView record)
    {
        RecordView items = record["allocations"u8];
        var allocations = new List<(Guid Lot, long Grams)>(items.CountChildren());
        Int128 quota = 0;
        foreach (RecordView.Child item in items.Children)
        {
            long grams = item.Value["grams"u8].Number;
            allocations.Add((item.Value["lot"u8].Id, grams));
            quota += grams / listing.BoxGrams;
        }

        lots.Allocate(listing.Allocations, allocations);
        (listing.Allocations, listing.Quota) = (allocations, record["quotaBoxes"u8].Number);
        if (listing.Quota != quota) report.Break(Rule.QuotaDiffers, Figure.Of("listing", id), Figure.Of("quotaBoxes", listing.Quota), Figure.Of("ofGrams", quota));
        Compare(id, listing);
    }

    private void Compare(Guid id, AuditedListing listing)
    {
        if (listing.Boxes > listing.Quota)
            report.Break(Rule.QuotaExceeded, Figure.Of("listing", id), Figure.Of("boxes", listing.Boxes), Figure.Of("quotaBoxes", listing.Quota));
    }
}
