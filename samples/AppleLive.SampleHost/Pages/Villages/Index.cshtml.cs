using AppleLive.SampleHost.Pages.Sale;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AppleLive.SampleHost.Pages.Villages;

/// <summary>All villages, on a schematic map and as a list.</summary>
[AllowAnonymous]
public sealed class VillagesModel(VillagesReader reader) : PageModel
{
    /// <summary>The villages by code.</summary>
    public IReadOnlyList<VillageEntry> Villages { get; private set; } = [];

    /// <summary>Those that have something to sell.</summary>
    public IEnumerable<VillageEntry> Selling => Villages.Where(village => village.Boxes > 0);

    /// <summary>The others.</summary>
    public IEnumerable<VillageEntry> Others => Villages.Where(village => village.Boxes == 0);

    /// <summary>Where the map shows them.</summary>
    public VillageMap Map { get; private set; } = null!;

    /// <summary>Reads them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Villages = await reader.Read(cancellationToken);
        Map = VillageMap.Of(Villages);
    }
}
