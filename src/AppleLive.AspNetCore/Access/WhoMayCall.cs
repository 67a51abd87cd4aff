using AppleLive.People;

namespace AppleLive.AspNetCore.Access;

/// <summary>Who may call an endpoint: what its policy enforces and the OpenAPI document says, from one place.</summary>
public sealed class WhoMayCall
{
    private WhoMayCall(string? policy, params IReadOnlyList<string> names) => (Policy, Names) = (policy, names);

    /// <summary>Anyone.</summary>
    public static WhoMayCall Anyone { get; } = new(null, "public");

    /// <summary>Whoever holds the token of the order in the path.</summary>
    public static WhoMayCall OrderHolder { get; } = new(null, "order token");

    /// <summary>Whoever holds the token of the consultation in the path.</summary>
    public static WhoMayCall ConsultationHolder { get; } = new(null, "consultation token");

    /// <summary>The policy that is enforced, or null.</summary>
    public string? Policy { get; }

    /// <summary>The names in the document: <c>public</c>, a guest's token, or roles.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>People with the roles of a policy of <see cref="AppleLivePolicies"/>.</summary>
    public static WhoMayCall Staff(string policy) =>
        new(policy, [.. AppleLivePolicies.Roles[policy].Select(ActorClaims.NameOf)]);
}
