using System.Collections.Immutable;
using System.Security.Claims;

namespace AppleLive.People;

/// <summary>The claims that make an account an <see cref="Actor"/>. A host's sign-in issues them; the library reads nothing else.</summary>
public static class ActorClaims
{
    /// <summary>The person's id (a UUID). Without it an account can do nothing here.</summary>
    public const string Person = "applelive:person";

    /// <summary>A role by its name in lower case: grower, liaison, officer, accountant. May occur several times.</summary>
    public const string Role = "applelive:role";

    /// <summary>The statistical code of a village the account acts for. May occur several times.</summary>
    public const string Village = "applelive:village";

    /// <summary>An officer's badge number.</summary>
    public const string Badge = "applelive:badge";

    /// <summary>The actor a principal stands for, or null where its claims name no person.</summary>
    public static Actor? Read(ClaimsPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        if (!EntityId.TryParse(principal.FindFirstValue(Person), out PersonId person)) return null;
        ImmutableHashSet<Role> roles = [.. principal.FindAll(Role).SelectMany(claim => RoleOf(claim.Value))];
        ImmutableHashSet<string> villages = [.. principal.FindAll(Village).Select(claim => claim.Value)];
        return new Actor(person, roles, villages) { Badge = principal.FindFirstValue(Badge) };
    }

    /// <summary>The claims of an actor; <see cref="Read"/> gives the same actor back.</summary>
    public static IEnumerable<Claim> Write(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        yield return new Claim(Person, actor.Person.ToString());
        foreach (Role role in actor.Roles) yield return new Claim(Role, NameOf(role));
        foreach (string village in actor.Villages) yield return new Claim(Village, village);
        if (actor.Badge is { } badge) yield return new Claim(Badge, badge);
    }

    /// <summary>The name of a role in a claim.</summary>
    public static string NameOf(Role role) => role switch
    {
        People.Role.Grower => "grower",
        People.Role.Liaison => "liaison",
        People.Role.Officer => "officer",
        People.Role.Accountant => "accountant",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    private static IEnumerable<Role> RoleOf(string name) => Enum.GetValues<Role>().Where(role => NameOf(role) == name);

    private static string? FindFirstValue(this ClaimsPrincipal principal, string type) => principal.FindFirst(type)?.Value;
}
