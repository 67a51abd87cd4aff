using Microsoft.AspNetCore.Http;

namespace AppleLive.AspNetCore.Problems;

/// <summary>Which HTTP status a problem has, and which problem stands behind a bare status.</summary>
internal static class ProblemStatus
{
    public static int Of(string slug) => slug switch
    {
        Refusals.Invalid or Refusals.IdempotencyKey or Refusals.WebhookRefused or HttpProblems.BadRequest => StatusCodes.Status400BadRequest,
        HttpProblems.Unauthorized or HttpProblems.SignInFailed => StatusCodes.Status401Unauthorized,
        Refusals.Forbidden => StatusCodes.Status403Forbidden,
        Refusals.NotFound => StatusCodes.Status404NotFound,
        HttpProblems.MethodNotAllowed => StatusCodes.Status405MethodNotAllowed,
        HttpProblems.TooLarge => StatusCodes.Status413PayloadTooLarge,
        HttpProblems.UnsupportedMediaType => StatusCodes.Status415UnsupportedMediaType,
        Refusals.IdempotencyMismatch => StatusCodes.Status422UnprocessableEntity,
        HttpProblems.TooManyRequests => StatusCodes.Status429TooManyRequests,
        HttpProblems.Unexpected => StatusCodes.Status500InternalServerError,
        Refusals.Busy or Refusals.ProviderAway => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status409Conflict,
    };

    public static string SlugOf(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => HttpProblems.Unauthorized,
        StatusCodes.Status403Forbidden => Refusals.Forbidden,
        StatusCodes.Status404NotFound => Refusals.NotFound,
        StatusCodes.Status405MethodNotAllowed => HttpProblems.MethodNotAllowed,
        StatusCodes.Status413PayloadTooLarge => HttpProblems.TooLarge,
        StatusCodes.Status415UnsupportedMediaType => HttpProblems.UnsupportedMediaType,
        StatusCodes.Status429TooManyRequests => HttpProblems.TooManyRequests,
        StatusCodes.Status503ServiceUnavailable => Refusals.Busy,
        >= 500 => HttpProblems.Unexpected,
        _ => HttpProblems.BadRequest,
    };
}
