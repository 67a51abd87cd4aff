using AppleLive.AspNetCore.Problems;

using Microsoft.AspNetCore.Http;

namespace AppleLive.AspNetCore.Binding;

/// <summary>
/// Answers with the first unreadable part of a request, in the order of the handler's parameters: the path before the
/// idempotency key before the body. Nothing has been executed then.
/// </summary>
internal sealed class BoundFilter : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        foreach (object? argument in context.Arguments)
        {
            if (argument is IBound { Fault: { } why }) return ValueTask.FromResult<object?>(Problem.Of(why));
        }

        return next(context);
    }
}
