namespace AppleLive.MoneyTasks;

/// <summary>What was done about a difference.</summary>
public sealed record MoneyTaskNote
{
    /// <summary>In one's own words; at most 500 characters.</summary>
    public string? Note { get; init; }
}
