using System.Security.Claims;
using AppleLive.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace AppleLive.SampleHost.SignIn;

/// <summary>Issues the claims the library reads: the person and badge from the account, roles and villages from its stored claims.</summary>
internal sealed class HostClaimsFactory(UserManager<HostUser> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<HostUser>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(HostUser user)
    {
        ClaimsIdentity identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(ActorClaims.Person, PersonId.From(user.PersonId).ToString()));
        if (user.Badge is { } badge) identity.AddClaim(new Claim(ActorClaims.Badge, badge));
        return identity;
    }
}
