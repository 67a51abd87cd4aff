using AppleLive.Listings;
using AppleLive.SampleHost.Pages.Pieces;
using AppleLive.SampleHost.Pages.Sale;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AppleLive.SampleHost.Pages.Listings;

/// <summary>What is on sale and what will be.</summary>
[AllowAnonymous]
public sealed class ListingsModel(ListingsReader reader) : PageModel
{
    /// <summary>What it shows.</summary>
    public ListingsView View { get; private set; } = null!;

    /// <summary>The pages beside this one.</summary>
    public PageLinks Links { get; private set; } = null!;

    /// <summary>Reads it; an <c>after</c> that is no listing's id begins at the beginning.</summary>
    public async Task OnGetAsync(string? after, CancellationToken cancellationToken)
    {
        bool further = EntityId.TryParse(after, out ListingId last);
        View = await reader.Read(further ? last : null, cancellationToken);
        Links = new PageLinks(View.Next is { } next ? $"/listings?after={next}" : null, further ? "/listings" : null);
    }
}
