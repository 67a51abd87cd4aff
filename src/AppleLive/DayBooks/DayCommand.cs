using AppleLive.Money;
using AppleLive.People;

using NodaTime;

namespace AppleLive.DayBooks;

/// <summary>What can happen to a day.</summary>
internal abstract record DayCommand(PersonId By, Instant At)
{
    public sealed record Close(PersonId By, Instant At, Instant EndsAt, Fen Difference, bool HasNote) : DayCommand(By, At);

    public sealed record Confirm(PersonId By, Instant At) : DayCommand(By, At);

    public sealed record Return(PersonId By, Instant At) : DayCommand(By, At);
}
