using System.Reflection;

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AppleLive.AspNetCore.Binding;

/// <summary>An id in the path. A text that is no id names nothing: not found.</summary>
internal sealed record RouteId<TId>(TId Value, Refusal? Fault) : IBound
    where TId : struct, IEntityId<TId>
{
    public static implicit operator TId(RouteId<TId> id) => id.Value;

    public static ValueTask<RouteId<TId>> BindAsync(HttpContext context, ParameterInfo parameter) =>
        ValueTask.FromResult(Read(context.GetRouteValue(parameter.Name!) as string));

    private static RouteId<TId> Read(string? text) =>
        EntityId.TryParse(text, out TId id) ? new RouteId<TId>(id, null) : new RouteId<TId>(default, new Refusal(Refusals.NotFound));
}
