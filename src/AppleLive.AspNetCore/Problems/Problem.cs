using System.Globalization;

using AppleLive.Seasons;

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

using NodaTime;

namespace AppleLive.AspNetCore.Problems;

/// <summary>Problem details (RFC 9457) of a refusal, in the reader's language. Endpoints of a host or a plug-in may use it too.</summary>
public static class Problem
{
    /// <summary>Every <c>type</c> is this and the slug.</summary>
    public const string TypePrefix = "https://applelive.example/problems/";

    /// <summary>The media type of problem details.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>The answer that tells of a refusal.</summary>
    public static IResult Of(Refusal why) => new ProblemResult(why);

    /// <summary>The answer for a slug of <see cref="Refusals"/> or <see cref="HttpProblems"/>.</summary>
    public static IResult Of(string slug) => new ProblemResult(new Refusal(slug));

    /// <summary>Writes the problem as the answer: status, headers and body.</summary>
    internal static async Task WriteAsync(HttpContext context, Refusal why, int? status = null)
    {
        CultureInfo language = ReaderLanguage.Of(context.Request);
        HttpResponse response = context.Response;
        response.StatusCode = status ?? ProblemStatus.Of(why.Slug);
        response.Headers.ContentLanguage = language.Name;
        response.Headers.CacheControl = "no-store";
        response.Headers.Append("Vary", "Accept-Language");
        if (why.Slug == Refusals.Busy) response.Headers.RetryAfter = "1";
        ProblemDetails details = Describe(why, response.StatusCode, language, context.RequestServices.GetService<Season>()?.Zone ?? DateTimeZone.Utc);
        await response.WriteAsJsonAsync(details, AnswerJson.Options, MediaType, context.RequestAborted);
    }

    internal static ProblemDetails Describe(Refusal why, int status, CultureInfo language, DateTimeZone zone)
    {
        var details = new ProblemDetails
        {
            Type = TypePrefix + why.Slug,
            Title = ProblemTexts.Title(why.Slug, language),
            Status = status,
            Detail = ProblemTexts.Detail(
                why.Slug, language, name => why.Details.TryGetValue(name, out object? value) ? NamedFigures.Say(name, value, zone, language) : null),
        };
        foreach ((string name, object value) in why.Details) details.Extensions[name] = value;
        if (why.Slug == Refusals.Invalid) details.Extensions["errors"] = ErrorsOf(why.Fields, language);
        return details;
    }

    private static Dictionary<string, string[]> ErrorsOf(IEnumerable<FieldError> fields, CultureInfo language) => fields
        .GroupBy(error => error.Field, StringComparer.Ordinal)
        .ToDictionary(
            field => field.Key,
            field => field.Select(error => ProblemTexts.Rule(error, language)).Distinct(StringComparer.Ordinal).ToArray(),
            StringComparer.Ordinal);
}
