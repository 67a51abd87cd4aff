using AppleLive.AspNetCore.Access;
using AppleLive.Listings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AppleLive.SampleHost.Pages.Work.Listings;

/// <summary>The listings, one tab for each state.</summary>
[Authorize(AppleLivePolicies.Officer)]
public sealed class IndexModel(ListingsReader reader) : PageModel
{
    /// <summary>The tabs, in the order of a listing's life.</summary>
    public static IReadOnlyList<(ListingState State, string Name, string Key)> Tabs { get; } =
    [
        (ListingState.OnSale, "onSale", "listing.tab.on-sale"),
        (ListingState.Draft, "draft", "listing.tab.draft"),
        (ListingState.Published, "published", "listing.tab.published"),
        (ListingState.Paused, "paused", "listing.tab.paused"),
        (ListingState.Closed, "closed", "listing.tab.closed"),
    ];

    /// <summary>What stays in the address when the list is looked through.</summary>
    public IReadOnlyDictionary<string, string?> Kept => new Dictionary<string, string?>(StringComparer.Ordinal) { ["state"] = Tab };

    /// <summary>What it shows.</summary>
    public ListingsView View { get; private set; } = null!;

    /// <summary>The name of the tab that is open.</summary>
    public string Tab { get; private set; } = "";

    /// <summary>Whether this is the tab's first page.</summary>
    public bool IsFirst { get; private set; }

    /// <summary>Reads a page of a tab.</summary>
    public async Task<IActionResult> OnGetAsync(string? state, string? village, string? after, CancellationToken cancellationToken)
    {
        (ListingState State, string Name, string Key) tab = Tabs.FirstOrDefault(tab => tab.Name == state, Tabs[0]);
        ListingId? from = EntityId.TryParse(after, out ListingId id) ? id : null;
        (Tab, IsFirst) = (tab.Name, from is null);
        View = await reader.Read(tab.State, village, from, cancellationToken);
        return Page();
    }

    /// <summary>A link to a tab, with the village that is chosen.</summary>
    public string Link(string tab, string? after = null) =>
        Url.Page("Index", null, new { state = tab, village = View.Village, after }) ?? "";
}
