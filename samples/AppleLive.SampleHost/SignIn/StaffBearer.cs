using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;

namespace AppleLive.SampleHost.SignIn;

/// <summary>What happens before the bearer handler reads a token: other people's tokens are left alone, outlived ones refused.</summary>
internal sealed class StaffBearer(AccountStanding standing) : BearerTokenEvents
{
    public override async Task MessageReceivedAsync(MessageReceivedContext context)
    {
        string? sent = Sent(context.Request);
        if (sent is null || !sent.StartsWith(SessionTokens.Prefix, StringComparison.Ordinal))
        {
            context.NoResult();
            return;
        }

        context.Token = sent[SessionTokens.Prefix.Length..];
        // The handler has no event after reading; so the seal is opened here as well, and expiry stays the handler's own affair.
        AuthenticationTicket? ticket = context.Options.BearerTokenProtector.Unprotect(context.Token);
        if (ticket is not null && !await standing.StillHolds(ticket.Principal, context.HttpContext.RequestAborted))
            context.Fail("The account has changed since this token was made.");
    }

    private static string? Sent(HttpRequest request)
    {
        string header = request.Headers.Authorization.ToString();
        return header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header["Bearer ".Length..].Trim() : null;
    }
}
