using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.Extensions.Options;

namespace AppleLive.SampleHost.SignIn;

/// <summary>Makes the bearer tokens of staff: sealed by data protection, prefixed so that a guest's order token is never tried as one.</summary>
/// <param name="time">The real time: a demo clock that jumps signs nobody out.</param>
internal sealed class SessionTokens(IOptionsMonitor<BearerTokenOptions> bearer, TimeProvider time)
{
    /// <summary>How every staff token begins. Guests' order tokens begin with <c>alo_</c>.</summary>
    public const string Prefix = "als_";

    public SessionToken Issue(ClaimsPrincipal principal)
    {
        BearerTokenOptions options = bearer.Get(BearerTokenDefaults.AuthenticationScheme);
        DateTimeOffset expires = time.GetUtcNow() + options.BearerTokenExpiration;
        var ticket = new AuthenticationTicket(
            principal,
            new AuthenticationProperties { ExpiresUtc = expires },
            $"{BearerTokenDefaults.AuthenticationScheme}:AccessToken");
        return new SessionToken(Prefix + options.BearerTokenProtector.Protect(ticket), expires);
    }
}

/// <summary>A token and the moment it ends.</summary>
internal sealed record SessionToken(string AccessToken, DateTimeOffset ExpiresAt);
