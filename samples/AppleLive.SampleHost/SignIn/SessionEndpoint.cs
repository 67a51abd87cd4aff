using System.Security.Claims;
using AppleLive.AspNetCore.Access;
using AppleLive.SampleHost.Resources;
using Microsoft.Extensions.Localization;

namespace AppleLive.SampleHost.SignIn;

/// <summary><c>POST /api/v1/session</c>: a name and a password for a token.</summary>
internal static class SessionEndpoint
{
    public static void MapSession(this IEndpointRouteBuilder endpoints) => endpoints
        .MapPost("/api/v1/session", Open)
        .ForAnyone()
        .WithName("OpenSession")
        .WithTags("session")
        .WithSummary("Signs a member of staff in and gives a bearer token for eight hours.")
        .Accepts<SessionRequest>("application/json")
        .Produces<SessionToken>()
        .ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static async Task<IResult> Open(
        HttpRequest request,
        SignInDesk desk,
        SessionTokens tokens,
        IStringLocalizer<SiteText> text,
        CancellationToken cancellationToken)
    {
        JsonBody<SessionRequest> body = await JsonBody.Read<SessionRequest>(request, cancellationToken);
        if (body.Value is not { } sent) return HostProblems.Invalid(text, (body.Field, text["field.unreadable"]));

        var missing = new List<(string, string)>();
        if (string.IsNullOrWhiteSpace(sent.UserName)) missing.Add(("userName", text["field.user-name.required"]));
        if (string.IsNullOrEmpty(sent.Password)) missing.Add(("password", text["field.password.required"]));
        if (missing.Count > 0) return HostProblems.Invalid(text, missing);

        ClaimsPrincipal? principal = await desk.SignIn(sent.UserName!, sent.Password!);
        return principal is null
            ? HostProblems.Of("sign-in-failed", StatusCodes.Status401Unauthorized, text["problem.sign-in-failed"])
            : Results.Ok(tokens.Issue(principal));
    }
}

/// <summary>What is sent to sign in.</summary>
internal sealed record SessionRequest(string? UserName, string? Password);
