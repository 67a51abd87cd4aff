using AppleLive.People;

namespace AppleLive.Storage.Relational.Stores;

internal sealed class PeopleStore(Session session) : IPeopleStore
{
    public async Task<bool> EnrollAsync(PersonId person, PersonKind kind, CancellationToken cancellationToken)
    {
        await AddAllAsync([KeyValuePair.Create(person, kind)], cancellationToken);
        return (await KindsAsync([person], cancellationToken))[person] == kind;
    }

    public Task AddAllAsync(IEnumerable<KeyValuePair<PersonId, PersonKind>> people, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "insert into persons (person_id, kind) values (@Person, @Kind) on conflict (person_id) do nothing",
            people.Select(person => new { Person = person.Key, Kind = Names.Of(person.Value) }),
            cancellationToken);

    public async Task<IReadOnlyDictionary<PersonId, PersonKind>> KindsAsync(IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken) =>
        people.Count == 0
            ? new Dictionary<PersonId, PersonKind>()
            : (await session.ListAsync<Row>("select person_id, kind from persons where person_id in @people", new { people = session.Ids(people) }, cancellationToken))
                .ToDictionary(row => row.PersonId, row => Names.Read<PersonKind>(row.Kind));

    private sealed class Row
    {
        public PersonId PersonId { get; init; }

        public required string Kind { get; init; }
    }
}
