using AppleLive.Money;

using NodaTime;

namespace AppleLive.BankStatements;

/// <summary>A bank statement to be read in.</summary>
public sealed record NewBankStatement
{
    /// <summary>The village's statistical code.</summary>
    public string? Village { get; init; }

    /// <summary>The CSV file as it came from the bank, in base64.</summary>
    public string? File { get; init; }

    /// <summary>Which columns say what; left out, as the village's last statement, or as the heads most likely mean.</summary>
    public BankColumns? Columns { get; init; }
}

/// <summary>What a line is.</summary>
public sealed record BankLineChoice
{
    /// <summary>The order it pays; left out with <see cref="Payout"/>, the one thing that is proposed.</summary>
    public string? Order { get; init; }

    /// <summary>The payout it shows to be paid.</summary>
    public string? Payout { get; init; }

    /// <summary>That the amount is right though it is not what is due: see <c>NewPayment</c>.</summary>
    public bool? AsReceived { get; init; }
}

/// <summary>Whose lines.</summary>
public sealed record WhichBankLines
{
    /// <summary>The village's statistical code.</summary>
    public string? Village { get; init; }
}

/// <summary>The answer to a statement that was read in.</summary>
/// <param name="Village">The village's code.</param>
/// <param name="Lines">How many lines the file has.</param>
/// <param name="Known">How many of them had been read in before.</param>
/// <param name="Columns">How it was read.</param>
public sealed record BankStatementRead(string Village, int Lines, int Known, BankColumns Columns);

/// <summary>The answer to a word about a line.</summary>
/// <param name="Line">The line.</param>
/// <param name="State"><c>booked</c> or <c>dismissed</c>.</param>
/// <param name="Money">Where a payment stands: <c>captured</c>, <c>held</c> or <c>to-be-confirmed</c>; <c>paid</c> for a payout; null for a dismissed line.</param>
public sealed record BankLineAnswer(BankLineId Line, string State, string? Money);

/// <summary>The answer to confirming all clear lines.</summary>
/// <param name="Booked">Those that were booked.</param>
/// <param name="Left">How many were not after all, such as one whose slip was used before.</param>
public sealed record BankLinesAnswer(IReadOnlyList<BankLineAnswer> Booked, int Left);

/// <summary>A village's open lines.</summary>
/// <param name="Lines">The last day first; at most 500.</param>
public sealed record BankLinesView(IReadOnlyList<BankLineView> Lines);

/// <summary>An open line with what it may be.</summary>
/// <param name="Line">The line.</param>
/// <param name="Day">The day of booking.</param>
/// <param name="AmountFen">What came; negative where money left.</param>
/// <param name="Details">What it says, long numbers masked; null once erased.</param>
/// <param name="Matches">What it may be; several where it is not clear.</param>
/// <param name="Clear">Whether there is exactly one, and nothing speaks against it.</param>
public sealed record BankLineView(BankLineId Line, LocalDate Day, Fen AmountFen, BankLineDetails? Details, IReadOnlyList<BankMatch> Matches, bool Clear);
