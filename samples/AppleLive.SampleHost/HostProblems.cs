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

    /// <summary>Gives what the framework refuses by itself a name and a title as well, and leaves named problems alone.</summary>
    public static void Name(ProblemDetailsContext context)
    {
        ProblemDetails details = context.ProblemDetails;
        if (details.Type is { } type && !type.StartsWith("https://tools.ietf.org/", StringComparison.Ordinal)) return;
        var text = context.HttpContext.RequestServices.GetRequiredService<IStringLocalizer<SiteText>>();
        (string slug, string title) = details.Status switch
        {
            StatusCodes.Status404NotFound => ("not-found", text["problem.not-found"]),
            StatusCodes.Status405MethodNotAllowed => ("method-not-allowed", text["problem.method-not-allowed"]),
            StatusCodes.Status413PayloadTooLarge => ("too-large", text["problem.too-large"]),
            >= 500 => ("failed", text["problem.failed"]),
            _ => ("refused", text["problem.refused"].Value),
        };
        (details.Type, details.Title) = (TypePrefix + slug, title);
    }

    private static ProblemDetails Details(string slug, int status, string title) =>
        new() { Type = TypePrefix + slug, Title = title, Status = status };
}
