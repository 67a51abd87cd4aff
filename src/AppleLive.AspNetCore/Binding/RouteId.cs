using System.Reflection;

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AppleLive.AspNetCore.Binding;

/// <summary>An id in the path. A text that is no id names nothing: not found.</summary>
/// <typeparam name="TId">Of what.</typeparam>
/// <param name="Value">The id; empty where it could not be read.</param>
/// <param name="Fault">Why it could not be read, or null.</param>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1000", Justification = "ASP.NET Core finds BindAsync on the type itself.")]
public sealed record RouteId<TId>(TId Value, Refusal? Fault) : IBound
    where TId : struct, IEntityId<TId>
{
    /// <summary>The id.</summary>
    public static implicit operator TId(RouteId<TId> id) => id.Value;

    /// <summary>Reads the id from the path of a request.</summary>
    public static ValueTask<RouteId<TId>> BindAsync(HttpContext context, ParameterInfo parameter) =>
        ValueTask.FromResult(Read(context.GetRouteValue(parameter.Name!) as string));

    private static RouteId<TId> Read(string? text) =>
        EntityId.TryParse(text, out TId id) ? new RouteId<TId>(id, null) : new RouteId<TId>(default, new Refusal(Refusals.NotFound));
}
