using NodaTime;

namespace AppleLive.Harvests;

/// <summary>What a grower says of his apples.</summary>
/// <param name="Variety">Such as 嘎啦.</param>
/// <param name="Standard">The quality standard by name.</param>
/// <param name="Grade">A grade of that standard.</param>
/// <param name="MinimumMm">The least diameter in mm, or null.</param>
/// <param name="HarvestedOn">The day of picking.</param>
/// <param name="Storage">How it has been kept.</param>
public sealed record AppleFacts(string Variety, string Standard, string Grade, int? MinimumMm, LocalDate HarvestedOn, AppleStorage Storage)
{
    /// <summary>How the fruit was bagged, where known.</summary>
    public Bagging? Bagging { get; init; }

    /// <summary>How much of the skin is red, in percent, where known.</summary>
    public int? BlushPercent { get; init; }

    /// <summary>True for striped, false for full colour, null where not said.</summary>
    public bool? Striped { get; init; }
}
