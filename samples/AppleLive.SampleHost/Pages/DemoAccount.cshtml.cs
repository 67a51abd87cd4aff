using System.Security.Claims;
using AppleLive.SampleHost.Demo;
using AppleLive.SampleHost.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AppleLive.SampleHost.Pages;

/// <summary>The ribbon's switch of roles: becomes a demo account with one tap. It does not exist outside the demo.</summary>
[AllowAnonymous]
public sealed class DemoAccountModel(IServiceProvider services) : PageModel
{
    /// <summary>There is nothing to see here, only to do.</summary>
    public IActionResult OnGet() => NotFound();

    /// <summary>Becomes the account, or a visitor where none is named.</summary>
    public async Task<IActionResult> OnPostAsync(string? @as, string? back)
    {
        if (services.GetService<DemoClock>() is null) return NotFound();
        await HttpContext.SignOutAsync(StaffSchemes.Cookie);
        if (!string.IsNullOrEmpty(@as))
        {
            // Only accounts the demo made itself: whoever runs it may have added others.
            if (DemoAccounts.All().All(account => account.UserName != @as)) return BadRequest();
            if (await services.GetRequiredService<SignInDesk>().Become(@as) is not ClaimsPrincipal principal) return BadRequest();
            await HttpContext.SignInAsync(StaffSchemes.Cookie, principal);
        }

        return LocalRedirect(Url.IsLocalUrl(back) ? back : "/");
    }
}
