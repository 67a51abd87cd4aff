using AppleLive.AspNetCore.Problems;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;

namespace AppleLive.AspNetCore.Access;

/// <summary>Answers a program that may not call an endpoint with a problem; a sign-in page would be of no use to it. Pages keep the host's way.</summary>
internal sealed class ProblemAuthorizationHandler : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler pages = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        bool refused = authorizeResult.Challenged || authorizeResult.Forbidden;
        if (!refused || context.GetEndpoint()?.Metadata.GetMetadata<WhoMayCall>() is null)
            return pages.HandleAsync(next, context, policy, authorizeResult);

        if (authorizeResult.Forbidden) return Problem.WriteAsync(context, new Refusal(Refusals.Forbidden));
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return Problem.WriteAsync(context, new Refusal(HttpProblems.Unauthorized));
    }
}
