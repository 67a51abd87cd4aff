using System.Security.Claims;
using AppleLive.People;

namespace AppleLive.SampleHost.SignIn;

/// <summary>An account to be made.</summary>
/// <param name="UserName">What its person types to sign in.</param>
/// <param name="Actor">The person, roles, villages and badge it stands for.</param>
internal sealed record NewAccount(string UserName, Actor Actor)
{
    /// <summary>The most characters of a name.</summary>
    public const int MostOfName = 40;

    /// <summary>What colleagues call its person; shown to staff alone.</summary>
    public string? Name { get; init; }

    /// <summary>The account, without a password yet.</summary>
    public HostUser ToUser(AccountId id) => new()
    {
        Id = id.Value,
        UserName = UserName,
        PersonId = Actor.Person.Value,
        Badge = Actor.Badge,
        Name = Name,
        LockoutEnabled = true,
    };

    /// <summary>The claims stored with it; person and badge stand in the account itself.</summary>
    public IEnumerable<Claim> StoredClaims() =>
        ActorClaims.Write(Actor).Where(claim => claim.Type is ActorClaims.Role or ActorClaims.Village);
}
