using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace AppleLive.SampleHost.SignIn;

/// <summary>Accounts, in a file of their own: the store has one writer, and signing in must not wait for it.</summary>
public class SignInDbContext : IdentityUserContext<HostUser, Guid>
{
    /// <summary>In SQLite.</summary>
    public SignInDbContext(DbContextOptions<SignInDbContext> options)
        : base(options)
    {
    }

    /// <summary>For another engine, whose migrations differ.</summary>
    protected SignInDbContext(DbContextOptions options)
        : base(options)
    {
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<HostUser>(user =>
        {
            user.ToTable("accounts");
            user.Property(one => one.Badge).HasMaxLength(40);
            user.Property(one => one.Name).HasMaxLength(NewAccount.MostOfName);
            user.HasIndex(one => one.PersonId);
        });
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("account_claims");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("account_logins");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("account_tokens");
    }
}
