using Microsoft.AspNetCore.Http;

namespace AppleLive.AspNetCore.Problems;

/// <summary>A refusal as an answer.</summary>
internal sealed class ProblemResult(Refusal why) : IResult
{
    public Refusal Why => why;

    public Task ExecuteAsync(HttpContext httpContext) => Problem.WriteAsync(httpContext, why);
}
