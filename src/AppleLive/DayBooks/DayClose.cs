using AppleLive.Money;
using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.DayBooks;

/// <summary>A day's close: what was counted against what was booked. It is never changed.</summary>
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

    /// <summary>What was counted beyond what was booked; negative where something is missing.</summary>
    public Fen Difference => Cash + Transfers - Booked;

    /// <summary>Where it stands.</summary>
    public DayState State => ConfirmedBy is null ? new DayState.Closed(ClosedBy) : new DayState.Confirmed();

    /// <summary>Why counted and booked differ, or null.</summary>
    public string? OpenNote(MasterKeys keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return Note is null ? null : Secret(keys, Village).OpenText(Note, Purpose(Day));
    }

    internal static byte[] SealNote(MasterKeys keys, VillageId village, LocalDate day, string note) => Secret(keys, village).SealText(note, Purpose(day));

    private static PersonalSecret Secret(MasterKeys keys, VillageId village) => keys.SecretFor($"day-book:{village}");

    private static string Purpose(LocalDate day) => $"day:{NodaTime.Text.LocalDatePattern.Iso.Format(day)}";
}
