using AppleLive.People;

using Microsoft.AspNetCore.Http;

namespace AppleLive.AspNetCore.Binding;

/// <summary>Who is signed in, as the library knows him. Only on endpoints whose policy requires one.</summary>
/// <param name="Actor">Who it is.</param>
public sealed record Caller(Actor Actor)
{
    /// <summary>Who it is.</summary>
    public static implicit operator Actor(Caller caller) => caller.Actor;

    /// <summary>Reads who is signed in.</summary>
    public static ValueTask<Caller> BindAsync(HttpContext context) =>
        ActorClaims.Read(context.User) is { } actor
            ? ValueTask.FromResult(new Caller(actor))
            : throw new InvalidOperationException("An endpoint that needs a caller is mapped without WhoMayCall.");
}
