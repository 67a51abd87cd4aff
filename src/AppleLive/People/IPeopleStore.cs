namespace AppleLive.People;

/// <summary>Which persons there are, and of which kind each is for ever.</summary>
public interface IPeopleStore
{
    /// <summary>Notes the person's kind. False where the person is known to be of the other kind; then nothing changes.</summary>
    Task<bool> EnrollAsync(PersonId person, PersonKind kind, CancellationToken cancellationToken);
}
