using Microsoft.AspNetCore.Http;

namespace AppleLive.AspNetCore.Problems;

/// <summary>Gives the problems that the host's own middleware finds under /api (exceptions, bare statuses) the form of all others.</summary>
internal sealed class ApiProblemWriter : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) => ApiPaths.Hold(context.HttpContext.Request);

    // Only the status is taken over: what else a middleware would say may be for developers.
    public ValueTask WriteAsync(ProblemDetailsContext context)
    {
        int status = context.HttpContext.Response.StatusCode;
        return new ValueTask(Problem.WriteAsync(context.HttpContext, new Refusal(ProblemStatus.SlugOf(status)), status));
    }
}
