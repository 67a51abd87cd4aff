using AppleLive.People;

using Microsoft.AspNetCore.Authorization;

namespace AppleLive.AspNetCore.Access;

/// <summary>
/// The authorization policies of the endpoints, by name. Each asks for a signed-in person with one of its roles; for which
/// village is checked where the village is known. A host may use them for its own pages.
/// </summary>
public static class AppleLivePolicies
{
    /// <summary>An officer.</summary>
    public const string Officer = "applelive:officer";

    /// <summary>A liaison.</summary>
    public const string Liaison = "applelive:liaison";

    /// <summary>An accountant.</summary>
    public const string Accountant = "applelive:accountant";

    /// <summary>A grower or a liaison.</summary>
    public const string GrowerOrLiaison = "applelive:grower-or-liaison";

    /// <summary>A grower, a liaison or an officer.</summary>
    public const string GrowerLiaisonOrOfficer = "applelive:grower-liaison-or-officer";

    /// <summary>A liaison or an officer.</summary>
    public const string LiaisonOrOfficer = "applelive:liaison-or-officer";

    /// <summary>An accountant or an officer.</summary>
    public const string AccountantOrOfficer = "applelive:accountant-or-officer";

    /// <summary>A liaison, an accountant or an officer.</summary>
    public const string VillageStaff = "applelive:village-staff";

    /// <summary>The roles of each policy.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<Role>> Roles { get; } = new Dictionary<string, IReadOnlyList<Role>>(StringComparer.Ordinal)
    {
        [Officer] = [Role.Officer],
        [Liaison] = [Role.Liaison],
        [Accountant] = [Role.Accountant],
        [GrowerOrLiaison] = [Role.Grower, Role.Liaison],
        [GrowerLiaisonOrOfficer] = [Role.Grower, Role.Liaison, Role.Officer],
        [LiaisonOrOfficer] = [Role.Liaison, Role.Officer],
        [AccountantOrOfficer] = [Role.Accountant, Role.Officer],
        [VillageStaff] = [Role.Liaison, Role.Officer, Role.Accountant],
    };

    internal static void AddTo(AuthorizationOptions options)
    {
        foreach ((string name, IReadOnlyList<Role> roles) in Roles)
        {
            options.AddPolicy(name, policy => policy
                .RequireAuthenticatedUser()
                .RequireAssertion(context => ActorClaims.Read(context.User) is { } actor && roles.Any(actor.Is)));
        }
    }
}
