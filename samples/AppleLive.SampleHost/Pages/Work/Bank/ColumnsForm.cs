using AppleLive.BankStatements;

namespace AppleLive.SampleHost.Pages.Work.Bank;

/// <summary>The columns of a statement, as chosen.</summary>
public sealed class ColumnsForm
{
    /// <summary>The day.</summary>
    public string? Day { get; set; }

    /// <summary>The amount.</summary>
    public string? Amount { get; set; }

    /// <summary>Which way it went.</summary>
    public string? Direction { get; set; }

    /// <summary>What came.</summary>
    public string? Received { get; set; }

    /// <summary>What left.</summary>
    public string? Spent { get; set; }

    /// <summary>Who paid or was paid.</summary>
    public string? Payer { get; set; }

    /// <summary>His account.</summary>
    public string? Account { get; set; }

    /// <summary>What it was for.</summary>
    public string? Purpose { get; set; }

    /// <summary>The bank's number.</summary>
    public string? Number { get; set; }

    internal static ColumnsForm Of(BankColumns columns) => new()
    {
        Day = columns.Day,
        Amount = columns.Amount,
        Direction = columns.Direction,
        Received = columns.Received,
        Spent = columns.Spent,
        Payer = columns.Payer,
        Account = columns.Account,
        Purpose = columns.Purpose,
        Number = columns.Number,
    };

    internal BankColumns ToColumns() => new()
    {
        Day = Chosen(Day),
        Amount = Chosen(Amount),
        Direction = Chosen(Direction),
        Received = Chosen(Received),
        Spent = Chosen(Spent),
        Payer = Chosen(Payer),
        Account = Chosen(Account),
        Purpose = Chosen(Purpose),
        Number = Chosen(Number),
    };

    private static string? Chosen(string? head) => string.IsNullOrEmpty(head) ? null : head;
}
