using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AppleLive.SampleHost.Pages;

/// <summary>Says that an account has no such duty, and what to do.</summary>
[AllowAnonymous]
public sealed class DeniedModel : PageModel
{
    /// <summary>Shows it.</summary>
    public void OnGet() => Response.StatusCode = StatusCodes.Status403Forbidden;
}
