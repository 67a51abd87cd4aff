using AppleLive.Orders;
using AppleLive.Privacy;

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AppleLive.AspNetCore.Binding;

/// <summary>
/// The order in the path, held by whoever has its token. Without the token there is no such order: not found, never
/// forbidden, so that nobody learns which orders exist.
/// </summary>
internal sealed record OrderHolder(OrderId Order, Refusal? Fault) : IBound
{
    private const string Scheme = "Bearer ";

    public static implicit operator OrderId(OrderHolder holder) => holder.Order;

    public static ValueTask<OrderHolder> BindAsync(HttpContext context)
    {
        string header = context.Request.Headers.Authorization.ToString();
        string token = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : "";
        bool holds = EntityId.TryParse(context.GetRouteValue("id") as string, out OrderId order)
            && OrderToken.Opens(context.RequestServices.GetRequiredService<MasterKeys>(), order, token);
        return ValueTask.FromResult(holds ? new OrderHolder(order, null) : new OrderHolder(default, new Refusal(Refusals.NotFound)));
    }
}
