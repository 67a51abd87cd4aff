using System.Security.Claims;
using System.Security.Cryptography;
using AppleLive.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AppleLive.SampleHost.SignIn;

/// <summary>Makes accounts.</summary>
internal sealed class Accounts(SignInDbContext database, UserManager<HostUser> users, PeopleDesk people, IdSource ids)
{
    /// <summary>Brings the file up to date. Calling again is safe.</summary>
    public Task Migrate(CancellationToken cancellationToken) => database.Database.MigrateAsync(cancellationToken);

    /// <summary>Makes one account; the answer says what is wrong with its name or password, and then nothing was made.</summary>
    public async Task<IdentityResult> Add(NewAccount account, string password, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        HostUser user = account.ToUser(ids.Next<AccountId>());
        IdentityResult made = await users.CreateAsync(user, password);
        if (made.Succeeded) made = await users.AddClaimsAsync(user, account.StoredClaims());
        if (made.Succeeded && (await people.EnrollAsync([account.Actor], cancellationToken)).IsRefused(out _, out _))
            made = IdentityResult.Failed(new IdentityError { Code = "Person", Description = "This person is known here, as an officer or as a villager, and cannot be the other as well." });
        if (made.Succeeded) await transaction.CommitAsync(cancellationToken);
        return made;
    }

    /// <summary>Makes those not there yet, in one commit, all with one password whose hash is made once. For trials only.</summary>
    public async Task AddAll(IEnumerable<NewAccount> accounts, string password, CancellationToken cancellationToken)
    {
        HashSet<string?> known = [.. await database.Users.Select(user => user.NormalizedUserName).ToListAsync(cancellationToken)];
        NewAccount[] missing = [.. accounts.Where(account => !known.Contains(users.NormalizeName(account.UserName)))];
        if (missing.Length == 0) return;

        await people.EnrollAsync([.. missing.Select(account => account.Actor)], cancellationToken);
        string hash = users.PasswordHasher.HashPassword(new HostUser(), password);
        foreach (NewAccount account in missing)
        {
            HostUser user = account.ToUser(ids.Next<AccountId>());
            user.NormalizedUserName = users.NormalizeName(user.UserName);
            user.PasswordHash = hash;
            user.SecurityStamp = RandomNumberGenerator.GetHexString(32);
            database.Add(user);
            foreach (Claim claim in account.StoredClaims())
                database.Add(new IdentityUserClaim<Guid> { UserId = user.Id, ClaimType = claim.Type, ClaimValue = claim.Value });
        }

        await database.SaveChangesAsync(cancellationToken);
    }
}
