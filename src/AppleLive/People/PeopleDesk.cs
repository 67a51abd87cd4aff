using AppleLive.Storage;

namespace AppleLive.People;

/// <summary>Notes of which kind persons are.</summary>
public sealed class PeopleDesk(IStore store)
{
    /// <summary>
    /// Notes the persons of accounts, so that nobody in uniform can be registered as a payee before his first act here. A
    /// host calls it for every account it makes. Calling again changes nothing; refused as <c>officer-cannot-be-paid</c>
    /// where a person is known to be of the other kind, and then none of them is noted.
    /// </summary>
    public Task<Outcome<int>> EnrollAsync(IReadOnlyCollection<Actor> actors, CancellationToken cancellationToken) =>
        store.WriteAsync<int>(
            async unit =>
            {
                foreach (Actor actor in actors)
                {
                    if (!await unit.People.EnrollAsync(actor.Person, actor.Kind, cancellationToken))
                        return new Refusal(Refusals.OfficerCannotBePaid).With("person", actor.Person);
                }

                return actors.Count;
            },
            cancellationToken);
}
