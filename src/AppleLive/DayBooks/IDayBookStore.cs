using AppleLive.Villages;

using NodaTime;

namespace AppleLive.DayBooks;

/// <summary>The journal by day, and the days' closes, which are appended and never changed.</summary>
public interface IDayBookStore
{
    /// <summary>How a village, or with null all of them, stood before this moment: every entry booked before it, added up.</summary>
    Task<DayFigures> StandingAsync(VillageId? village, Instant before, CancellationToken cancellationToken);

    /// <summary>The entries of an interval that concern the village (or, with null, all of them) and whose number is greater than <paramref name="after"/>, by number.</summary>
    Task<IReadOnlyList<DayMovement>> MovementsAsync(VillageId? village, Interval when, long after, int limit, CancellationToken cancellationToken);

    /// <summary>What the entries of an interval up to and including this number moved, added up.</summary>
    Task<DayFigures> MovedAsync(VillageId? village, Interval when, long upTo, CancellationToken cancellationToken);

    /// <summary>The quarters of an hour since this moment in which something was booked into the village's till, oldest first: enough to tell the local days apart in any time zone.</summary>
    Task<IReadOnlyList<Instant>> BusySinceAsync(VillageId village, Instant since, CancellationToken cancellationToken);

    /// <summary>Adds a day's close. The store itself refuses a second one for a day, unless the one before was given back.</summary>
    Task AddAsync(DayClose close, CancellationToken cancellationToken);

    /// <summary>Adds a close's confirmation. The store itself refuses one by whoever closed the day.</summary>
    Task ConfirmAsync(DayClose close, CancellationToken cancellationToken);

    /// <summary>Keeps that a close was given back, and why. The store itself refuses this by whoever closed the day, and for a confirmed one.</summary>
    Task ReturnAsync(DayClose close, CancellationToken cancellationToken);

    /// <summary>The last close of a village's day, or null.</summary>
    Task<DayClose?> FindAsync(VillageId village, LocalDate day, CancellationToken cancellationToken);

    /// <summary>Every close of a village's day, oldest first.</summary>
    Task<IReadOnlyList<DayClose>> ClosesAsync(VillageId village, LocalDate day, CancellationToken cancellationToken);

    /// <summary>The last close of each of a village's days from <paramref name="since"/> on, newest day first.</summary>
    Task<IReadOnlyList<DayClose>> ListAsync(VillageId village, LocalDate since, CancellationToken cancellationToken);

    /// <summary>Closes nobody has confirmed or given back yet, of all villages, oldest day first.</summary>
    Task<IReadOnlyList<DayClose>> UnconfirmedAsync(int limit, CancellationToken cancellationToken);
}
