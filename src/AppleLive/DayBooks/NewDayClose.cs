namespace AppleLive.DayBooks;

/// <summary>What an accountant counted at the end of a day.</summary>
public sealed record NewDayClose
{
    /// <summary>Cash, in fen; 0 or more.</summary>
    public long? CashFen { get; init; }

    /// <summary>Transfers received and not passed on, in fen; 0 or more.</summary>
    public long? TransfersFen { get; init; }

    /// <summary>Why the count differs from the books, needed where it does; at most 200 characters. Kept sealed.</summary>
    public string? Note { get; init; }
}
