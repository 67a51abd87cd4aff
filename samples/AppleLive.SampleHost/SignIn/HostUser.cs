using Microsoft.AspNetCore.Identity;

namespace AppleLive.SampleHost.SignIn;

/// <summary>An account: who may sign in, and for which person. Roles and villages are its claims.</summary>
public sealed class HostUser : IdentityUser<Guid>
{
    /// <summary>The human being behind the account; rules that need two people compare this.</summary>
    public Guid PersonId { get; set; }

    /// <summary>An officer's badge number.</summary>
    public string? Badge { get; set; }

    /// <summary>What colleagues call its person; shown to staff alone.</summary>
    public string? Name { get; set; }

    /// <summary>A disabled account can no longer sign in, and its tokens stop working.</summary>
    public bool Disabled { get; set; }
}
