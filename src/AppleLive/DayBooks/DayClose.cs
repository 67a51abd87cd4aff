using AppleLive.Money;
using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.DayBooks;

/// <summary>A day's close: what was counted against what was booked. It is never changed; where it was wrong, the day is counted again.</summary>
/// <param name="Village">The village.</param>
/// <param name="Day">The day, in the township's time.</param>
/// <param name="EndsAt">When the day was over: nothing is booked into the till before this any more.</param>
/// <param name="Booked">What the till held by the books.</param>
/// <param name="Cash">Cash counted.</param>
/// <param name="Transfers">Transfers received and not passed on, by the bank's word.</param>
/// <param name="Note">Why they differ, sealed: it may name someone. Null where they agree and nothing was said.</param>
/// <param name="ClosedBy">The accountant who counted.</param>
/// <param name="ClosedAt">When.</param>
public sealed record DayClose(
    VillageId Village, LocalDate Day, Instant EndsAt, Fen Booked, Fen Cash, Fen Transfers, byte[]? Note, PersonId ClosedBy, Instant ClosedAt)
{
    /// <summary>Who confirmed it, once somebody has.</summary>
    public PersonId? ConfirmedBy { get; init; }

    /// <summary>When it was confirmed.</summary>
    public Instant? ConfirmedAt { get; init; }

    /// <summary>How many times the day has been counted, this time included.</summary>
    public int Round { get; init; } = 1;

    /// <summary>Who gave it back to be counted again, where somebody did.</summary>
    public PersonId? ReturnedBy { get; init; }

    /// <summary>When it was given back.</summary>
    public Instant? ReturnedAt { get; init; }

    /// <summary>Why, sealed: it may name someone.</summary>
    public byte[]? ReturnedWhy { get; init; }

    /// <summary>What was counted beyond what was booked; negative where something is missing.</summary>
    public Fen Difference => Cash + Transfers - Booked;

    /// <summary>Where it stands.</summary>
    public DayState State =>
        ConfirmedBy is not null ? new DayState.Confirmed()
        : ReturnedBy is not null ? new DayState.Returned()
        : new DayState.Closed(ClosedBy);

    /// <summary>Why counted and booked differ, or null.</summary>
    public string? OpenNote(MasterKeys keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return Note is null ? null : Secret(keys, Village).OpenText(Note, Purpose(Day));
    }

    /// <summary>Why it was given back, or null.</summary>
    public string? OpenReturnedWhy(MasterKeys keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return ReturnedWhy is null ? null : Secret(keys, Village).OpenText(ReturnedWhy, Purpose(Day));
    }

    internal static byte[] SealNote(MasterKeys keys, VillageId village, LocalDate day, string note) => Secret(keys, village).SealText(note, Purpose(day));

    private static PersonalSecret Secret(MasterKeys keys, VillageId village) => keys.SecretFor($"day-book:{village}");

    private static string Purpose(LocalDate day) => $"day:{NodaTime.Text.LocalDatePattern.Iso.Format(day)}";
}
