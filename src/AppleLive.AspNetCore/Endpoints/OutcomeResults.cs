using AppleLive.AspNetCore.Problems;

using Microsoft.AspNetCore.Http;

namespace AppleLive.AspNetCore.Endpoints;

/// <summary>Turns what became of a command into an answer.</summary>
public static class OutcomeResults
{
    /// <summary>200 with the answer, or the problem.</summary>
    public static IResult Done<T>(this Outcome<T> outcome) =>
        outcome.IsRefused(out Refusal? why, out T? answer) ? Problem.Of(why) : Json(answer, StatusCodes.Status200OK);

    /// <summary>201 with the answer and where it can be read, 200 where it was created before under the same key, or the problem.</summary>
    public static IResult Created<T>(this Outcome<T> outcome, Func<T, string>? location = null) => outcome switch
    {
        Outcome<T>.Accepted { Replayed: true, Value: var again } => Json(again, StatusCodes.Status200OK),
        Outcome<T>.Accepted { Value: var answer } when location is not null => new CreatedResult<T>(answer, location(answer)),
        Outcome<T>.Accepted { Value: var answer } => Json(answer, StatusCodes.Status201Created),
        Outcome<T>.Refused { Why: var why } => Problem.Of(why),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>200 with the thing, or not found.</summary>
    public static IResult Found<T>(this T? value)
        where T : class => value is null ? Problem.Of(Refusals.NotFound) : Json(value, StatusCodes.Status200OK);

    /// <summary>The same outcome with another answer.</summary>
    public static Outcome<TOther> Map<T, TOther>(this Outcome<T> outcome, Func<T, TOther> map) => outcome switch
    {
        Outcome<T>.Accepted { Value: var value, Replayed: var replayed } => new Outcome<TOther>.Accepted(map(value), replayed),
        Outcome<T>.Refused { Why: var why } => why,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static JsonAnswer Json<T>(T value, int status) => new(value!, status);

    private sealed class CreatedResult<T>(T answer, string location) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.Location = location;
            return Json(answer, StatusCodes.Status201Created).ExecuteAsync(httpContext);
        }
    }
}
