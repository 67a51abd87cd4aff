namespace AppleLive.DayBooks;

/// <summary>Why a day is to be counted again.</summary>
public sealed record DayReturn
{
    /// <summary>What is wrong with the count, at most 200 characters. Kept sealed.</summary>
    public string? Reason { get; init; }
}
