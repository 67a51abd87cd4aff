using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace AppleLive.SampleHost.SignIn;

/// <summary>Checks a name and a password. Every "no" costs the same and says the same, so nobody learns which names exist.</summary>
internal sealed class SignInDesk(
    UserManager<HostUser> users,
    IUserClaimsPrincipalFactory<HostUser> claims,
    IPasswordHasher<HostUser> hasher,
    UnknownAccount unknown)
{
    /// <summary>The principal of the account, or null.</summary>
    public async Task<ClaimsPrincipal?> SignIn(string userName, string password)
    {
        HostUser? user = await users.FindByNameAsync(userName);
        if (user is null || user.Disabled || await users.IsLockedOutAsync(user))
        {
            unknown.Verify(hasher, password);
            return null;
        }

        if (!await users.CheckPasswordAsync(user, password))
        {
            await users.AccessFailedAsync(user);
            return null;
        }

        if (user.AccessFailedCount > 0) await users.ResetAccessFailedCountAsync(user);
        return await claims.CreateAsync(user);
    }

    /// <summary>The principal of an account without asking for its password, or null. For the demo's switch of roles only.</summary>
    public async Task<ClaimsPrincipal?> Become(string userName) =>
        await users.FindByNameAsync(userName) is { Disabled: false } user ? await claims.CreateAsync(user) : null;
}
