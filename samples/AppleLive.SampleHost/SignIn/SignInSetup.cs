using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace AppleLive.SampleHost.SignIn;

/// <summary>Accounts, passwords and tokens.</summary>
internal static class SignInSetup
{
    public static void AddSignIn(this IServiceCollection services, HostFolders folders, StoreSettings store)
    {
        services.AddDataProtection()
            .SetApplicationName("AppleLive")
            .PersistKeysToFileSystem(new DirectoryInfo(folders.DataProtection));

        if (store is StoreSettings.Database) services.AddDbContext<SignInDbContext, PostgreSqlSignInDbContext>(store.UseSignIn);
        else services.AddDbContext<SignInDbContext>(store.UseSignIn);
        services.AddIdentityCore<HostUser>(Rules)
            .AddEntityFrameworkStores<SignInDbContext>()
            .AddClaimsPrincipalFactory<HostClaimsFactory>();

        services.AddMemoryCache();
        services.AddSingleton<AccountStanding>();
        services.AddSingleton<UnknownAccount>();
        services.AddSingleton<SessionTokens>();
        services.AddScoped<SignInDesk>();
        services.AddScoped<Accounts>();

        services.AddSingleton<StaffBearer>();
        services.AddSingleton<StaffCookie>();
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, StaffCookieOptions>();
        services.AddAuthentication(StaffSchemes.Either)
            .AddPolicyScheme(StaffSchemes.Either, displayName: null, options => options.ForwardDefaultSelector = StaffSchemes.Fitting)
            .AddCookie(StaffSchemes.Cookie)
            .AddBearerToken(StaffSchemes.Bearer, options =>
            {
                options.BearerTokenExpiration = TimeSpan.FromHours(8);
                options.EventsType = typeof(StaffBearer);
            });
        services.AddAuthorization();
    }

    private static void Rules(IdentityOptions options)
    {
        // Length is what makes a password strong; rules of composition make people write it down (NIST SP 800-63B §3.1.1.2).
        options.Password = new PasswordOptions
        {
            RequiredLength = 10,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        };
        options.Lockout.MaxFailedAccessAttempts = 8;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
    }
}
