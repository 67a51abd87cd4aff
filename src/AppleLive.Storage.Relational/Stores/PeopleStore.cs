using AppleLive.People;
using AppleLive.Storage.Relational.Rows;

namespace AppleLive.Storage.Relational.Stores;

internal sealed class PeopleStore(Session session) : IPeopleStore
{
    private static readonly RowStatement<KeyValuePair<PersonId, PersonKind>> Insert = new Columns<KeyValuePair<PersonId, PersonKind>>()
        .Id("person_id", person => person.Key.Value)
        .Text("kind", person => Names.Of(person.Value))
        .InsertInto("persons", "on conflict (person_id) do nothing");

    /// <summary>Of which kinds the persons are that are known.</summary>
    public static readonly RowQuery<PersonId, (PersonId Person, PersonKind Kind)> Kinds = Ask.ById<PersonId, (PersonId, PersonKind)>(
        $"select person_id, kind from persons where person_id {RowQuery<PersonId, (PersonId, PersonKind)>.Given}",
        static row => (PersonId.From(row.Id(0)), Names.Read<PersonKind>(row.Text(1))));

    public async Task<bool> EnrollAsync(PersonId person, PersonKind kind, CancellationToken cancellationToken)
    {
        await AddAllAsync([KeyValuePair.Create(person, kind)], cancellationToken);
        return (await KindsAsync([person], cancellationToken))[person] == kind;
    }

    public Task AddAllAsync(IReadOnlyCollection<KeyValuePair<PersonId, PersonKind>> people, CancellationToken cancellationToken) =>
        session.WriteAsync(Insert, people, cancellationToken);

    public async Task<IReadOnlyDictionary<PersonId, PersonKind>> KindsAsync(IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken) =>
        (await session.AskAsync(Kinds, [.. people.Distinct()], cancellationToken)).ToDictionary(one => one.Person, one => one.Kind);
}
