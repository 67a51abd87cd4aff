using Microsoft.AspNetCore.Builder;

namespace AppleLive.AspNetCore.Access;

/// <summary>Says who may call an endpoint.</summary>
public static class WhoMayCallConventions
{
    /// <summary>Anyone may call it.</summary>
    public static TBuilder ForAnyone<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(WhoMayCall.Anyone).AllowAnonymous();

    /// <summary>Whoever holds the token of the order in the path may call it; the token is checked where it is bound.</summary>
    public static TBuilder ForOrderHolder<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(WhoMayCall.OrderHolder).AllowAnonymous();

    /// <summary>People with the roles of this policy may call it.</summary>
    public static TBuilder ForStaff<TBuilder>(this TBuilder builder, string policy)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(WhoMayCall.Staff(policy)).RequireAuthorization(policy);
}
