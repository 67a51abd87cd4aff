using AppleLive.AspNetCore.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using NodaTime.Text;

namespace AppleLive.SampleHost.Pages.Work.Livestreams;

/// <summary>The calendar of the season.</summary>
[Authorize(AppleLivePolicies.Officer)]
public sealed class IndexModel(CalendarReader reader) : PageModel
{
    /// <summary>What it shows.</summary>
    public CalendarView View { get; private set; } = null!;

    /// <summary>Reads a month, written as 2026-09.</summary>
    public async Task OnGetAsync(string? month, CancellationToken cancellationToken)
    {
        YearMonth? asked = YearMonthPattern.Iso.Parse(month ?? "") is { Success: true, Value: var read } ? read : null;
        View = await reader.Read(asked, cancellationToken);
    }

    /// <summary>A month as links write it.</summary>
    public static string Written(YearMonth month) => YearMonthPattern.Iso.Format(month);
}
