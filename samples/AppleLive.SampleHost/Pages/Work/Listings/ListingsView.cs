using AppleLive.Listings;
using AppleLive.SampleHost.Forms;

namespace AppleLive.SampleHost.Pages.Work.Listings;

/// <summary>The listings in one state.</summary>
/// <param name="State">Which state.</param>
/// <param name="Village">The code of the only village shown, or null for all.</param>
/// <param name="Villages">The villages to choose from.</param>
/// <param name="Counts">How many there are in each state.</param>
/// <param name="Listings">The rows of this page.</param>
/// <param name="Next">Where the next page goes on; null on the last.</param>
public sealed record ListingsView(
    ListingState State, string? Village, IReadOnlyList<Option> Villages, IReadOnlyDictionary<ListingState, long> Counts,
    IReadOnlyList<ListingCell> Listings, string? Next);
