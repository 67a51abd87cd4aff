using AppleLive.People;

namespace AppleLive.Storage.Relational.Stores;

internal sealed class PeopleStore(Session session) : IPeopleStore
{
    public async Task<bool> EnrollAsync(PersonId person, PersonKind kind, CancellationToken cancellationToken)
    {
        string wanted = kind == PersonKind.Officer ? "officer" : "villager";
        await session.ExecuteAsync(
            "insert into persons (person_id, kind) values (@person, @wanted) on conflict (person_id) do nothing", new { person, wanted }, cancellationToken);
        return await session.ScalarAsync<string>("select kind from persons where person_id = @person", new { person }, cancellationToken) == wanted;
    }
}
