using AppleLive.Villages;

namespace AppleLive.People;

/// <summary>Who gives a command: a person, acting through one account.</summary>
/// <param name="Person">The person.</param>
/// <param name="Roles">What the account may do.</param>
/// <param name="Villages">The statistical codes of the villages the account acts for.</param>
public sealed record Actor(PersonId Person, IReadOnlySet<Role> Roles, IReadOnlySet<string> Villages)
{
    /// <summary>An officer's badge number, shown beside attestations where the host is set to show it.</summary>
    public string? Badge { get; init; }

    /// <summary>Officer where the account is one, otherwise villager.</summary>
    public PersonKind Kind => Is(Role.Officer) ? PersonKind.Officer : PersonKind.Villager;

    /// <summary>Whether the account has the role, for any village.</summary>
    public bool Is(Role role) => Roles.Contains(role);

    /// <summary>Whether the account has the role for this village, under any code the village ever had.</summary>
    public bool Serves(Role role, Village village) => Is(role) && village.Codes.Any(code => Villages.Contains(code.Code));
}
