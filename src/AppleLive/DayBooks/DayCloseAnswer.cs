using AppleLive.Money;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.DayBooks;

/// <summary>The answer to a command about a day's close.</summary>
/// <param name="Village">The village.</param>
/// <param name="Day">The day.</param>
/// <param name="State">Where it stands now.</param>
/// <param name="DifferenceFen">Counted beyond booked.</param>
public sealed record DayCloseAnswer(VillageId Village, LocalDate Day, string State, Fen DifferenceFen)
{
    internal static DayCloseAnswer Of(DayClose close) => new(close.Village, close.Day, close.State.Name, close.Difference);
}
