using AppleLive.SampleHost.Pages.Live;
using AppleLive.Seasons;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Livestreams;

/// <summary>The season's livestreams.</summary>
[AllowAnonymous]
public sealed class ScheduleModel(LivestreamsReader reader, Season season) : PageModel
{
    /// <summary>What it shows.</summary>
    public ScheduleView View { get; private set; } = null!;

    /// <summary>The days of the season.</summary>
    public DateInterval Days => season.In(season.DateOf(View.Now).Year);

    /// <summary>Reads it.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => View = await reader.Read(cancellationToken);
}
