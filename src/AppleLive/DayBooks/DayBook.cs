using AppleLive.Money;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.DayBooks;

/// <summary>One day of the journal of a village, or of all of them.</summary>
/// <param name="Village">The village, or null for all.</param>
/// <param name="Day">The day, in the township's time.</param>
/// <param name="Opening">How things stood when it began: as the day before closed.</param>
/// <param name="Carried">How they stood before the first movement shown: the opening, or what earlier pages led to.</param>
/// <param name="Movements">What was booked, a page of it, oldest first.</param>
/// <param name="Closing">How things stood when it ended, or stand now.</param>
public sealed record DayBook(
    Village? Village, LocalDate Day, DayFigures Opening, DayFigures Carried, IReadOnlyList<DayMovement> Movements, DayFigures Closing)
{
    /// <summary>How it was closed, each time it was counted, oldest first; empty while nobody has, and for all villages together.</summary>
    public IReadOnlyList<DayClose> Closes { get; init; } = [];

    /// <summary>How it was closed last; null while nobody has, and for all villages together.</summary>
    public DayClose? Close => Closes.Count == 0 ? null : Closes[^1];

    /// <summary>Whether the day is over, so that it can be closed.</summary>
    public bool IsOver { get; init; }

    /// <summary>The number after which the next page begins; null on the last.</summary>
    public long? Next { get; init; }

    /// <summary>Each movement with how things stood after it.</summary>
    public IReadOnlyList<(DayMovement Movement, DayFigures After)> Running()
    {
        DayFigures standing = Carried;
        return [.. Movements.Select(movement => (movement, standing += movement.Change))];
    }

    /// <summary>What came in and what went out of the till over the movements shown.</summary>
    public (Fen In, Fen Out) Turnover() => (
        Movements.Select(movement => movement.Change.Till).Where(change => change > Fen.Zero).Sum(),
        -Movements.Select(movement => movement.Change.Till).Where(change => change < Fen.Zero).Sum());
}
