using System.Collections.Immutable;

using AppleLive.People;

namespace AppleLive.Conformance.Seasons;

/// <summary>Makes actors.</summary>
public static class People
{
    public static Actor Officer(string badge, PersonId? person = null) => Someone([Role.Officer], [], person) with { Badge = badge };

    public static Actor Liaison(string village, PersonId? person = null) => Someone([Role.Liaison], [village], person);

    public static Actor Accountant(string village, PersonId? person = null) => Someone([Role.Accountant], [village], person);

    public static Actor Grower(string village, PersonId? person = null) => Someone([Role.Grower], [village], person);

    public static PersonId NewPerson() => new(Guid.CreateVersion7());

    private static Actor Someone(ImmutableHashSet<Role> roles, ImmutableHashSet<string> villages, PersonId? person) =>
        new(person ?? NewPerson(), roles, villages);
}
