using AppleLive.SampleHost.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace AppleLive.SampleHost;

/// <summary>Problem details (RFC 9457) of this host's own endpoints, in the shape the library gives its own.</summary>
internal static class HostProblems
{
    /// <summary>Every <c>type</c> is this and the slug.</summary>
    public const string TypePrefix = "/problems/";

    public static IResult Of(string slug, int status, string title) => Results.Problem(Details(slug, status, title));

    /// <summary>Fields that cannot be taken as they are, by name; an empty name stands for the body as a whole.</summary>
    public static IResult Invalid(IStringLocalizer<SiteText> text, params IEnumerable<(string Field, string Message)> errors)
    {
        ProblemDetails details = Details("invalid", StatusCodes.Status400BadRequest, text["problem.invalid"]);
        details.Extensions["errors"] = errors.ToDictionary(error => error.Field, error => new[] { error.Message }, StringComparer.Ordinal);
        return Results.Problem(details);
    }

    private static ProblemDetails Details(string slug, int status, string title) =>
        new() { Type = TypePrefix + slug, Title = title, Status = status };
}
