using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace AppleLive.SampleHost.SignIn;

/// <summary>What happens to a sign-in cookie: one whose account has changed or was disabled opens nothing any more.</summary>
internal sealed class StaffCookie(AccountStanding standing) : CookieAuthenticationEvents
{
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (context.Principal is { } principal && await standing.StillHolds(principal, context.HttpContext.RequestAborted)) return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(StaffSchemes.Cookie);
    }
}
