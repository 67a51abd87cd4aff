using AppleLive.Privacy;

namespace AppleLive.AspNetCore.Binding;

/// <summary>The token that a guest gets with an order or a consultation. Nothing is stored: it follows from the id and the host's key.</summary>
public static class GuestToken
{
    /// <summary>The token of a thing, the same every time.</summary>
    public static string Of<TId>(MasterKeys keys, TId id)
        where TId : struct, IEntityId<TId> => keys.GuestToken(id.Value);

    /// <summary>Whether this is the thing's token, compared in constant time.</summary>
    public static bool Opens<TId>(MasterKeys keys, TId id, string token)
        where TId : struct, IEntityId<TId> => token.Length > 0 && keys.IsGuestToken(token, id.Value);
}
