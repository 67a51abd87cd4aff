using AppleLive.Listings;

namespace AppleLive.SampleHost.Pages.Work.Listings;

/// <summary>A listing as an officer fills it in: weights in 斤, the price in yuan.</summary>
public sealed class ListingForm
{
    private const int GramsPerJin = 500;

    private const int FenPerYuan = 100;

    /// <summary>Its title.</summary>
    public string? Title { get; set; }

    /// <summary>Its description in Markdown.</summary>
    public string? Description { get; set; }

    /// <summary>The net weight of a box in 斤.</summary>
    public decimal? BoxJin { get; set; } = 5;

    /// <summary>The price of a box in yuan.</summary>
    public decimal? PriceYuan { get; set; }

    /// <summary>How many boxes one buyer may have.</summary>
    public long? PerBuyerBoxes { get; set; }

    /// <summary>What of each lot of the village, in the order shown.</summary>
    public List<LotShare> Lots { get; set; } = [];

    /// <summary>The lots of which something is wanted, by their places in <see cref="Lots"/>.</summary>
    public IReadOnlyList<int> Wanted => [.. Enumerable.Range(0, Lots.Count).Where(place => Lots[place].Jin is not (null or 0))];

    /// <summary>The form as the desk takes it.</summary>
    public NewListing ToInput() => new()
    {
        Title = Title,
        Description = Description,
        BoxGrams = Whole(BoxJin, GramsPerJin),
        PriceFen = Whole(PriceYuan, FenPerYuan),
        PerBuyerBoxes = PerBuyerBoxes,
        Allocations = [.. Wanted.Select(place => new NewAllocation { Lot = Lots[place].Lot, Grams = Whole(Lots[place].Jin, GramsPerJin) })],
    };

    /// <summary>What the form's lots give in boxes as far as it is filled in.</summary>
    public QuotaView Quota()
    {
        long? box = Whole(BoxJin, GramsPerJin);
        return new QuotaView(
            [.. Lots.Select(lot => Whole(lot.Jin, GramsPerJin) is { } grams and > 0 && box is { } boxGrams and > 0 ? BoxCount.Of(grams, boxGrams) : (BoxCount?)null)]);
    }

    /// <summary>Yuan as fen.</summary>
    internal static long? Fen(decimal? yuan) => Whole(yuan, FenPerYuan);

    // What is too large for anything stays too large: the desk says so.
    private static long? Whole(decimal? amount, int unit) => amount is { } given ? (long)Math.Round(Math.Clamp(given, -1_000_000_000m, 1_000_000_000m) * unit, MidpointRounding.AwayFromZero) : null;
}

/// <summary>What is wanted of a lot.</summary>
public sealed class LotShare
{
    /// <summary>The lot.</summary>
    public string? Lot { get; set; }

    /// <summary>How much, in 斤; nothing or 0 for none.</summary>
    public decimal? Jin { get; set; }
}
