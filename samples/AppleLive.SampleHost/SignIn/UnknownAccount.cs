using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace AppleLive.SampleHost.SignIn;

/// <summary>An account nobody has. Checking a password against it takes as long as against a real one.</summary>
internal sealed class UnknownAccount
{
    private readonly HostUser _nobody = new();
    private readonly Lazy<string> _hash;

    public UnknownAccount(IServiceScopeFactory scopes) => _hash = new Lazy<string>(() =>
    {
        using IServiceScope scope = scopes.CreateScope();
        var hasher = scope.ServiceProvider.GetRequiredService<IPasswordHasher<HostUser>>();
        return hasher.HashPassword(_nobody, RandomNumberGenerator.GetHexString(32));
    });

    public void Verify(IPasswordHasher<HostUser> hasher, string password) => _ = hasher.VerifyHashedPassword(_nobody, _hash.Value, password);

    /// <summary>Makes the hash before the first visitor could measure its making.</summary>
    public void Prepare() => _ = _hash.Value;
}
