using NodaTime;

namespace AppleLive.Harvests;

/// <summary>A lot to register.</summary>
public sealed record NewLot
{
    /// <summary>The grower's id.</summary>
    public string? Grower { get; init; }

    /// <summary>The variety, such as 嘎啦; at most 30 characters.</summary>
    public string? Variety { get; init; }

    /// <summary>The quality standard by name.</summary>
    public string? Standard { get; init; }

    /// <summary>A grade of that standard.</summary>
    public string? Grade { get; init; }

    /// <summary>The least diameter in mm: 40 to 130.</summary>
    public long? MinimumMm { get; init; }

    /// <summary>The weight in grams: 1 to 1,000,000,000 (1,000 t).</summary>
    public long? Grams { get; init; }

    /// <summary>The day of picking: today or in the year before.</summary>
    public LocalDate? HarvestedOn { get; init; }

    /// <summary>fresh or cold.</summary>
    public string? Storage { get; init; }

    /// <summary>none, paper or film; may be left out.</summary>
    public string? Bagging { get; init; }

    /// <summary>How much of the skin is red, in percent; may be left out.</summary>
    public long? BlushPercent { get; init; }

    /// <summary>True for striped, false for full colour; may be left out.</summary>
    public bool? Striped { get; init; }

    /// <summary>The certificate that goes with it.</summary>
    public NewCertificate? Certificate { get; init; }
}

/// <summary>A certificate (承诺达标合格证) to keep with a lot.</summary>
public sealed record NewCertificate
{
    /// <summary>How much it covers, in grams; at least the lot.</summary>
    public long? QuantityGrams { get; init; }

    /// <summary>Where it was grown; at most 60 characters.</summary>
    public string? Origin { get; init; }

    /// <summary>When it was issued; not in the future.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Who promises; at most 50 characters.</summary>
    public string? Promisor { get; init; }

    /// <summary>A phone to reach him: a mainland mobile number.</summary>
    public string? Contact { get; init; }
}
