using System.Security.Claims;
using AppleLive.AspNetCore;
using AppleLive.AspNetCore.Access;
using AppleLive.AspNetCore.Binding;
using AppleLive.AspNetCore.Problems;

namespace AppleLive.SampleHost.SignIn;

/// <summary><c>POST /api/v1/session</c>: a name and a password for a token.</summary>
internal static class SessionEndpoint
{
    public static void MapSession(this IEndpointRouteBuilder endpoints) => endpoints
        .MapAppleLiveApi()
        .MapPost("/session", Open)
        .ForAnyone()
        .WithName("OpenSession")
        .WithTags("session")
        .WithSummary("Signs a member of staff in and gives a bearer token for eight hours.")
        .Produces<SessionToken>()
        .ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static async Task<IResult> Open(JsonBody<SessionRequest> body, SignInDesk desk, SessionTokens tokens)
    {
        SessionRequest sent = body;
        var missing = new List<FieldError>();
        if (string.IsNullOrWhiteSpace(sent.UserName)) missing.Add(new FieldError("userName", FieldRules.Required));
        if (string.IsNullOrEmpty(sent.Password)) missing.Add(new FieldError("password", FieldRules.Required));
        if (missing.Count > 0) return Problem.Of(new Refusal(Refusals.Invalid) { Fields = missing });

        ClaimsPrincipal? principal = await desk.SignIn(sent.UserName!, sent.Password!);
        return principal is null ? Problem.Of(HttpProblems.SignInFailed) : Results.Ok(tokens.Issue(principal));
    }
}

/// <summary>What is sent to sign in.</summary>
internal sealed record SessionRequest
{
    public string? UserName { get; init; }

    public string? Password { get; init; }
}
