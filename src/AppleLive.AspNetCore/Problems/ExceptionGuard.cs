using System.Diagnostics.CodeAnalysis;

using AppleLive.Storage;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AppleLive.AspNetCore.Problems;

/// <summary>Keeps what goes wrong inside from the reader: the log gets the exception, the reader a problem without a trace of it.</summary>
internal static partial class ExceptionGuard
{
    /// <summary>Guards every endpoint under it, whatever the host has set up around.</summary>
    public static TBuilder GuardExceptions<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder
    {
        builder.Finally(endpoint =>
        {
            if (endpoint.RequestDelegate is { } inner) endpoint.RequestDelegate = context => RunAsync(context, inner);
        });
        return builder;
    }

    [SuppressMessage("Design", "CA1031", Justification = "The outermost place: nothing may reach the reader but a problem.")]
    private static async Task RunAsync(HttpContext context, RequestDelegate inner)
    {
        try
        {
            await inner(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The reader has gone; there is nobody to answer.
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            await AnswerAsync(context, exception);
        }
    }

    private static Task AnswerAsync(HttpContext context, Exception exception)
    {
        context.Response.Clear();
        if (exception is BadHttpRequestException bad)
            return Problem.WriteAsync(context, new Refusal(ProblemStatus.SlugOf(bad.StatusCode)), bad.StatusCode);

        // Nothing was written, and the store's own log says why it is away.
        if (exception is StoreAwayException { MayBeWritten: false }) return Problem.WriteAsync(context, new Refusal(Refusals.Busy));

        ILogger logger = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ExceptionGuard).FullName!);
        Unexpected(logger, exception, context.Request.Method, context.GetEndpoint()?.DisplayName);
        return Problem.WriteAsync(context, new Refusal(HttpProblems.Unexpected));
    }

    // The endpoint's pattern, not the path: a path may hold what is nobody's business.
    [LoggerMessage(EventId = 6001, Level = LogLevel.Error, Message = "{Method} {Endpoint} broke.")]
    private static partial void Unexpected(ILogger logger, Exception exception, string method, string? endpoint);
}
