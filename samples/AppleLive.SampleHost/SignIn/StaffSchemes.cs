using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace AppleLive.SampleHost.SignIn;

/// <summary>How a request says who sends it: programs by a bearer token, people on pages by a cookie. Never one in the other's place.</summary>
internal static class StaffSchemes
{
    /// <summary>Whichever fits the path.</summary>
    public const string Either = "staff";

    public const string Bearer = BearerTokenDefaults.AuthenticationScheme;

    public const string Cookie = CookieAuthenticationDefaults.AuthenticationScheme;

    // A cookie is never looked at under /api: so no other site can make a browser call it, and no endpoint there needs antiforgery.
    public static string Fitting(HttpContext context) => IsProgram(context.Request) ? Bearer : Cookie;

    /// <summary>Whether a program asks, rather than a person on a page.</summary>
    public static bool IsProgram(HttpRequest request) => request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
}
