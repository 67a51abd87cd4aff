using AppleLive.Growers;
using AppleLive.Harvests;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Work.Lots;

/// <summary>A lot as it is typed and tapped.</summary>
public sealed class LotForm
{
    /// <summary>The choice that asks for a variety in words.</summary>
    public const string Other = "other";

    private const char Between = '|';

    /// <summary>One of the usual varieties, or <see cref="Other"/>.</summary>
    public string? Variety { get; set; }

    /// <summary>Any other variety.</summary>
    public string? OtherVariety { get; set; }

    /// <summary>none, paper or film.</summary>
    public string? Bagging { get; set; }

    /// <summary>How much of the skin is red, in percent.</summary>
    public int? Blush { get; set; }

    /// <summary>striped or full.</summary>
    public string? Colour { get; set; }

    /// <summary>The least diameter in mm.</summary>
    public int? Size { get; set; }

    /// <summary>A standard and one of its grades, in one choice so that nobody mixes them.</summary>
    public string? Grade { get; set; }

    /// <summary>How much, in <see cref="Unit"/>.</summary>
    public decimal? Quantity { get; set; }

    /// <summary>jin or kg.</summary>
    public string? Unit { get; set; } = Weights.Jin;

    /// <summary>The day of picking.</summary>
    public DateOnly? HarvestedOn { get; set; }

    /// <summary>fresh or cold.</summary>
    public string? Storage { get; set; } = "fresh";

    /// <summary>The certificate.</summary>
    public CertificateForm Certificate { get; set; } = new();

    /// <summary>The value of a choice of grade.</summary>
    public static string GradeOf(string standard, string grade) => $"{standard}{Between}{grade}";

    /// <summary>The form as the desk takes it.</summary>
    public NewLot ToInput(GrowerId grower)
    {
        string[] grade = Grade?.Split(Between, 2) ?? [];
        long? grams = Weights.Grams(Quantity, Unit);
        return new NewLot
        {
            Grower = grower.ToString(),
            Variety = Variety == Other ? OtherVariety : Variety,
            Standard = grade.ElementAtOrDefault(0),
            Grade = grade.ElementAtOrDefault(1),
            MinimumMm = Size,
            Grams = grams,
            HarvestedOn = Day(HarvestedOn),
            Storage = Storage,
            Bagging = Bagging,
            BlushPercent = Blush,
            Striped = Colour is null ? null : Colour == "striped",
            Certificate = new NewCertificate
            {
                QuantityGrams = grams,
                Origin = Certificate.Origin,
                Date = Day(Certificate.Date),
                Promisor = Certificate.Promisor,
                Contact = Certificate.Contact,
            },
        };
    }

    private static LocalDate? Day(DateOnly? date) => date is { } day ? LocalDate.FromDateOnly(day) : null;
}

/// <summary>The certificate of a lot; it covers the whole lot.</summary>
public sealed class CertificateForm
{
    /// <summary>Where it was grown.</summary>
    public string? Origin { get; set; }

    /// <summary>When it was issued.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>Who promises.</summary>
    public string? Promisor { get; set; }

    /// <summary>His phone.</summary>
    public string? Contact { get; set; }
}
