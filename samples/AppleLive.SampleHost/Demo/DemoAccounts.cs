using System.Collections.Immutable;
using AppleLive.People;
using AppleLive.SampleHost.SignIn;

namespace AppleLive.SampleHost.Demo;

/// <summary>The accounts of the demo, all with one password printed at start. They are made in the demo and nowhere else.</summary>
internal sealed class DemoAccounts(Accounts accounts)
{
    public const string Password = "apple-demo";

    /// <summary>Makes the accounts that are missing. Calling again is safe.</summary>
    public Task Add(CancellationToken cancellationToken) => accounts.AddAll(All(), Password, cancellationToken);

    public static IEnumerable<NewAccount> All()
    {
        yield return Of(DemoPeople.Officer1, Role.Officer, badge: "P-001");
        yield return Of(DemoPeople.Officer2, Role.Officer, badge: "P-002");
        foreach (DemoVillage village in DemoVillages.All)
        {
            yield return Of(DemoPeople.Liaison(village.Code), Role.Liaison, village.Code);
            yield return Of(DemoPeople.Accountant(village.Code), Role.Accountant, village.Code);
        }

        yield return Of(DemoPeople.Grower1, Role.Grower);
    }

    private static NewAccount Of(string userName, Role role, string? village = null, string? badge = null)
    {
        ImmutableHashSet<string> villages = village is null ? [] : [village];
        return new NewAccount(userName, new Actor(DemoPeople.Person(userName), ImmutableHashSet.Create(role), villages) { Badge = badge })
        {
            Name = role == Role.Grower ? null : DemoPeople.Name(userName),
        };
    }
}
