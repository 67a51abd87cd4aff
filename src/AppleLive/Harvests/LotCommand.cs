using AppleLive.People;

using NodaTime;

namespace AppleLive.Harvests;

/// <summary>What can be asked of a lot. Person and time come with it.</summary>
internal abstract record LotCommand(PersonId By, Instant At)
{
    public sealed record Inspect(AttestedFacts Facts, long Grams, PersonId By, string? Badge, Instant At) : LotCommand(By, At);

    public sealed record Approve(PersonId By, string? Badge, Instant At) : LotCommand(By, At);

    public sealed record Reject(string Reason, PersonId By, Instant At) : LotCommand(By, At);

    public sealed record Withdraw(PersonId By, Instant At) : LotCommand(By, At);
}
