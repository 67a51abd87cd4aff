using AppleLive.People;

using NodaTime;

namespace AppleLive.Livestreams;

/// <summary>What can be asked of a livestream. Person and time come with it.</summary>
internal abstract record LivestreamCommand(PersonId By, Instant At)
{
    public sealed record Schedule(Interval When, PersonId By, Instant At) : LivestreamCommand(By, At);

    public sealed record Check(PersonId By, Instant At) : LivestreamCommand(By, At);

    public sealed record Approve(PersonId By, Instant At) : LivestreamCommand(By, At);

    public sealed record Start(PersonId By, Instant At) : LivestreamCommand(By, At);

    public sealed record End(PersonId By, Instant At) : LivestreamCommand(By, At);

    public sealed record Archive(PersonId By, Instant At) : LivestreamCommand(By, At);

    public sealed record Postpone(PersonId By, Instant At) : LivestreamCommand(By, At);

    public sealed record Cancel(PersonId By, Instant At) : LivestreamCommand(By, At);
}
