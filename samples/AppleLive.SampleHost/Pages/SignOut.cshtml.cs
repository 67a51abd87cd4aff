using AppleLive.SampleHost.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AppleLive.SampleHost.Pages;

/// <summary>Signing out.</summary>
[AllowAnonymous]
public sealed class SignOutModel : PageModel
{
    /// <summary>There is nothing to see here, only to do.</summary>
    public IActionResult OnGet() => LocalRedirect("/");

    /// <summary>Signs out and goes home.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(StaffSchemes.Cookie);
        return LocalRedirect("/");
    }
}
