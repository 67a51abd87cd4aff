using AppleLive.People;
using AppleLive.Storage.Relational.Rows;

namespace AppleLive.Storage.Relational.Stores;

internal sealed class PeopleStore(Session session) : IPeopleStore
{
    private static readonly RowStatement<KeyValuePair<PersonId, PersonKind>> Insert = new Columns<KeyValuePair<PersonId, PersonKind>>()
        .Id("person_id", person => person.Key.Value)
        .Text("kind", person => Names.Of(person.Value))
        .InsertInto("persons", "on conflict (person_id) do nothing");

    public async Task<bool> EnrollAsync(PersonId person, PersonKind kind, CancellationToken cancellationToken)
    {
        await AddAllAsync([KeyValuePair.Create(person, kind)], cancellationToken);
        return (await KindsAsync([person], cancellationToken))[person] == kind;
    }

    public Task AddAllAsync(IReadOnlyCollection<KeyValuePair<PersonId, PersonKind>> people, CancellationToken cancellationToken) =>
        session.WriteAsync(Insert, people, cancellationToken);

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
