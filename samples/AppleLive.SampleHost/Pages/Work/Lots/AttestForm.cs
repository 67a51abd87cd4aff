using AppleLive.Harvests;

namespace AppleLive.SampleHost.Pages.Work.Lots;

/// <summary>The fact sheet as an officer fills it in.</summary>
public sealed class AttestForm
{
    /// <summary>The lot was weighed.</summary>
    public bool Weighed { get; set; }

    /// <summary>The weight found, in <see cref="Unit"/>.</summary>
    public decimal? Quantity { get; set; }

    /// <summary>jin or kg.</summary>
    public string? Unit { get; set; } = Weights.Jin;

    /// <summary>The seller's identity was seen.</summary>
    public bool IdentitySeen { get; set; }

    /// <summary>The certificate was seen.</summary>
    public bool CertificateSeen { get; set; }

    /// <summary>The sugar in °Brix, where measured.</summary>
    public decimal? Brix { get; set; }

    /// <summary>The form as the desk takes it.</summary>
    public NewInspection ToInput() => new()
    {
        Grams = Weights.Grams(Quantity, Unit),
        Facts = new AttestedFacts
        {
            Weighed = Weighed,
            IdentitySeen = IdentitySeen,
            CertificateSeen = CertificateSeen,
            BrixTenths = Brix is { } brix ? (int)Math.Round(Math.Clamp(brix, -1_000, 1_000) * 10) : null,
        },
    };
}
