using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace AppleLive.SampleHost.SignIn;

/// <summary>Whether an account still is what it was when a token was made: same security stamp, not disabled.</summary>
internal sealed class AccountStanding(IServiceScopeFactory scopes, IMemoryCache cache, IOptions<IdentityOptions> identity)
{
    /// <summary>A change of password or rights takes hold within this time on every host.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromSeconds(30);

    public async Task<bool> StillHolds(ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        ClaimsIdentityOptions types = identity.Value.ClaimsIdentity;
        if (!Guid.TryParse(principal.FindFirstValue(types.UserIdClaimType), out Guid account)) return false;
        if (!cache.TryGetValue(Key(account), out string? current))
        {
            current = await Read(account, cancellationToken);
            cache.Set(Key(account), current, Remembered);
        }

        return current is not null && current == principal.FindFirstValue(types.SecurityStampClaimType);
    }

    /// <summary>Forgets what was remembered, so that a change made on this host takes hold at once.</summary>
    public void Forget(Guid account) => cache.Remove(Key(account));

    private async Task<string?> Read(Guid account, CancellationToken cancellationToken)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<SignInDbContext>();
        return await database.Users.Where(user => user.Id == account && !user.Disabled)
            .Select(user => user.SecurityStamp)
            .SingleOrDefaultAsync(cancellationToken);
    }

    private static (string, Guid) Key(Guid account) => (nameof(AccountStanding), account);
}
