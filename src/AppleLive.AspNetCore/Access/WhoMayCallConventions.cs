using Microsoft.AspNetCore.Builder;

namespace AppleLive.AspNetCore.Access;

/// <summary>Says who may call an endpoint.</summary>
public static class WhoMayCallConventions
{
    /// <summary>Anyone may call it.</summary>
    public static TBuilder ForAnyone<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(WhoMayCall.Anyone).AllowAnonymous();

    /// <summary>Whoever holds the token of the thing in the path may call it; the token is checked where it is bound.</summary>
    public static TBuilder ForTokenHolder<TBuilder>(this TBuilder builder, WhoMayCall holder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(holder).AllowAnonymous();

    /// <summary>People with the roles of this policy may call it.</summary>
    public static TBuilder ForStaff<TBuilder>(this TBuilder builder, string policy)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(WhoMayCall.Staff(policy)).RequireAuthorization(policy);
}
