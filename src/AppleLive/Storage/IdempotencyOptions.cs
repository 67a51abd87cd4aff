namespace AppleLive.Storage;

/// <summary>How long a command sent again is recognized.</summary>
public sealed class IdempotencyOptions
{
    /// <summary>
    /// Days for which an accepted command's key is known; afterwards it may be forgotten, and the same command sent again is
    /// decided afresh. The default is 90; 7 to 3,650. Whoever repeats does so within minutes, or when a phone finds its
    /// network again; a season's keys would otherwise weigh an eighth of its store for ever.
    /// </summary>
    public int KeptDays { get; set; } = 90;
}
