using AppleLive.Privacy;

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AppleLive.AspNetCore.Binding;

/// <summary>
/// The thing in the path (an order, a consultation), held by the guest who has its token. Without the token there is no
/// such thing: not found, never forbidden, so that nobody learns what exists.
/// </summary>
internal sealed record TokenHolder<TId>(TId Value, Refusal? Fault) : IBound
    where TId : struct, IEntityId<TId>
{
    private const string Scheme = "Bearer ";

    public static implicit operator TId(TokenHolder<TId> holder) => holder.Value;

    public static ValueTask<TokenHolder<TId>> BindAsync(HttpContext context)
    {
        string header = context.Request.Headers.Authorization.ToString();
        string token = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : "";
        bool holds = EntityId.TryParse(context.GetRouteValue("id") as string, out TId id)
            && GuestToken.Opens(context.RequestServices.GetRequiredService<MasterKeys>(), id, token);
        return ValueTask.FromResult(holds ? new TokenHolder<TId>(id, null) : new TokenHolder<TId>(default, new Refusal(Refusals.NotFound)));
    }
}
