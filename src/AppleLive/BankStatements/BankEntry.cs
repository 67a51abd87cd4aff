using AppleLive.Money;

using NodaTime;

namespace AppleLive.BankStatements;

/// <summary>A line as a file has it.</summary>
/// <param name="Line">The line of the file, from 1.</param>
/// <param name="Day">The day of booking.</param>
/// <param name="Amount">What came; negative where money left.</param>
/// <param name="Details">What else it says.</param>
public sealed record BankEntry(int Line, LocalDate Day, Fen Amount, BankLineDetails Details)
{
    /// <summary>Which of several lines that say the same in one file it is, from 0. Where the bank numbers its lines, always 0: then they are one.</summary>
    public int Nth { get; init; }

    /// <summary>What makes it the same line wherever it comes again.</summary>
    internal string Identity => string.Join('\n', "bank-line", NodaTime.Text.LocalDatePattern.Iso.Format(Day), Amount, Details.Payer, Details.Account, Details.Purpose, Details.Number, Nth);
}
