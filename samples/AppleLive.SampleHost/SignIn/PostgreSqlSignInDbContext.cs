using Microsoft.EntityFrameworkCore;

namespace AppleLive.SampleHost.SignIn;

/// <summary>Accounts in PostgreSQL, beside the store and shared by its hosts, with migrations of their own.</summary>
public sealed class PostgreSqlSignInDbContext(DbContextOptions<PostgreSqlSignInDbContext> options) : SignInDbContext(options)
{
    /// <summary>Where the accounts' tables stand.</summary>
    public const string Schema = "sign_in";

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        builder.HasDefaultSchema(Schema);
        base.OnModelCreating(builder);
    }
}
