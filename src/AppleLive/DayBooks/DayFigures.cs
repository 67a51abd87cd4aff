using AppleLive.Money;

namespace AppleLive.DayBooks;

/// <summary>What a day book shows of an entry, or of everything up to a moment.</summary>
/// <param name="Till">Money in the hands of the village's accountants, cash and transfers together.</param>
/// <param name="Owed">Owed to growers.</param>
/// <param name="Clearing">Owed by other villages, whose accountants took money for this one; negative where this one owes them.</param>
/// <param name="Bank">The station's bank account, from which villages are paid; nothing in the book of one village.</param>
public readonly record struct DayFigures(Fen Till, Fen Owed, Fen Clearing, Fen Bank)
{
    /// <summary>The sum, figure by figure.</summary>
    public static DayFigures operator +(DayFigures left, DayFigures right) =>
        new(left.Till + right.Till, left.Owed + right.Owed, left.Clearing + right.Clearing, left.Bank + right.Bank);

    /// <summary>The difference, figure by figure.</summary>
    public static DayFigures operator -(DayFigures left, DayFigures right) =>
        new(left.Till - right.Till, left.Owed - right.Owed, left.Clearing - right.Clearing, left.Bank - right.Bank);
}
