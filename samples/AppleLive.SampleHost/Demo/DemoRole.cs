using System.Security.Claims;
using AppleLive.People;

namespace AppleLive.SampleHost.Demo;

/// <summary>A part one can play in the demo with one tap.</summary>
/// <param name="Account">The account; empty for a buyer, who needs none.</param>
/// <param name="Key">The key of the role's name.</param>
/// <param name="Hint">The key of what the role does.</param>
/// <param name="Start">Where its work begins.</param>
/// <param name="Icon">Its icon.</param>
internal sealed record DemoRole(string Account, string Key, string Hint, string Start, string Icon)
{
    private const string Village = "140829103209";

    /// <summary>The parts in the order a season needs them; two officers, since rules ask for two people.</summary>
    public static IReadOnlyList<DemoRole> All { get; } =
    [
        new(DemoPeople.Grower1, "demo.role.grower", "demo.role.grower.hint", "/mine", "apple"),
        new(DemoPeople.Liaison(Village), "demo.role.liaison", "demo.role.liaison.hint", "/work", "box"),
        new(DemoPeople.Officer1, "demo.role.officer", "demo.role.officer.hint", "/work", "shield"),
        new(DemoPeople.Officer2, "demo.role.officer2", "demo.role.officer2.hint", "/work", "shield"),
        new("", "demo.role.buyer", "demo.role.buyer.hint", "/", "person"),
        new(DemoPeople.Accountant(Village), "demo.role.accountant", "demo.role.accountant.hint", "/work", "money"),
    ];

    /// <summary>The part this visitor plays now; null for one who is none of these.</summary>
    public static DemoRole? Of(ClaimsPrincipal visitor)
    {
        if (ActorClaims.Read(visitor) is not { } actor) return null;
        return All.FirstOrDefault(role => role.Account.Length > 0 && DemoPeople.Person(role.Account) == actor.Person);
    }
}
