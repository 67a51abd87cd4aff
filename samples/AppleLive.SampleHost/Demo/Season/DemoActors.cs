using System.Collections.Immutable;
using AppleLive.People;

namespace AppleLive.SampleHost.Demo.Season;

/// <summary>The people who act in the demo season, as their accounts would make them.</summary>
internal static class DemoActors
{
    public static Actor Officer1 { get; } = Of(DemoPeople.Officer1, Role.Officer) with { Badge = "P-001" };

    public static Actor Officer2 { get; } = Of(DemoPeople.Officer2, Role.Officer) with { Badge = "P-002" };

    public static Actor Liaison(string village) => Of(DemoPeople.Liaison(village), Role.Liaison, village);

    public static Actor Accountant(string village) => Of(DemoPeople.Accountant(village), Role.Accountant, village);

    private static Actor Of(string userName, Role role, params string[] villages) =>
        new(DemoPeople.Person(userName), ImmutableHashSet.Create(role), villages.ToImmutableHashSet(StringComparer.Ordinal));
}
