using AppleLive.Money;

namespace AppleLive.DayBooks;

/// <summary>
/// The rules of a day's close: no clock, no store. Entries are booked at the moment they are made, so nothing can be added
/// to a day that is over; only such a day is closed, and it stays closed unless a second person gives it back to be counted
/// again. What was counted first is kept.
/// </summary>
internal static class DayRules
{
    public static Outcome<DayState> Decide(DayState state, DayCommand command) => (state, command) switch
    {
        (DayState.Open or DayState.Returned, DayCommand.Close c) when c.At < c.EndsAt => new Refusal(Refusals.TooEarly).With("from", c.EndsAt),
        (DayState.Open or DayState.Returned, DayCommand.Close { HasNote: false } c) when c.Difference != Fen.Zero =>
            new Refusal(Refusals.NoteNeeded).With("differenceFen", c.Difference.Value),
        (DayState.Open or DayState.Returned, DayCommand.Close c) => new DayState.Closed(c.By),
        (DayState.Closed s, DayCommand.Confirm c) when c.By == s.By => new Refusal(Refusals.SecondPersonRequired),
        (DayState.Closed, DayCommand.Confirm) => new DayState.Confirmed(),
        (DayState.Closed s, DayCommand.Return c) when c.By == s.By => new Refusal(Refusals.SecondPersonRequired),
        (DayState.Closed, DayCommand.Return) => new DayState.Returned(),
        _ => new Refusal(Refusals.NotNow).With("state", state.Name),
    };
}
