using AppleLive.SampleHost.Demo;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;

namespace AppleLive.SampleHost.Pages;

/// <summary>The ribbon's buttons: the same as the demo clock's endpoint, for people.</summary>
[AllowAnonymous]
public sealed class DemoClockModel(IServiceProvider services) : PageModel
{
    /// <summary>There is nothing to see here, only to do.</summary>
    public IActionResult OnGet() => NotFound();

    /// <summary>Moves the clock forward and goes back to the page.</summary>
    public IActionResult OnPost(string? advance, string? back)
    {
        if (services.GetService<DemoClock>() is not { } clock) return NotFound();
        if (!DemoAdvance.TryRead(advance, clock.GetCurrentInstant(), out Duration by)) return BadRequest();
        clock.Advance(by);
        return LocalRedirect(Url.IsLocalUrl(back) ? back : "/");
    }
}
