using Microsoft.AspNetCore.Authorization;
using AppleLive.SampleHost.Pages.Home;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AppleLive.SampleHost.Pages;

/// <summary>The home page.</summary>
[AllowAnonymous]
public sealed class IndexModel(IHomeReader reader) : PageModel
{
    /// <summary>What it shows.</summary>
    public HomeView Home { get; private set; } = null!;

    /// <summary>Reads it.</summary>
    public async Task OnGet(CancellationToken cancellationToken) => Home = await reader.Read(cancellationToken);
}
