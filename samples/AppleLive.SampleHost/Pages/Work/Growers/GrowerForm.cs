using AppleLive.Growers;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Work.Growers;

/// <summary>A grower as he is typed in.</summary>
public sealed class GrowerForm
{
    /// <summary>His village's code.</summary>
    public string? Village { get; set; }

    /// <summary>His name.</summary>
    public string? Name { get; set; }

    /// <summary>His mobile number.</summary>
    public string? Phone { get; set; }

    /// <summary>Whether he knows what is kept and agrees.</summary>
    public bool Agreed { get; set; }

    /// <summary>When he agreed, in the township's time.</summary>
    public DateTime? AgreedAt { get; set; }

    /// <summary>How he agreed.</summary>
    public string? AgreedHow { get; set; }

    /// <summary>The form as the desk takes it.</summary>
    /// <param name="zone">The township's zone.</param>
    public NewGrower ToInput(DateTimeZone zone) => new()
    {
        Village = Village,
        Name = Name,
        Phone = Phone,
        Consent = Agreed ? new NewConsent { At = AgreedAt is { } at ? LocalDateTime.FromDateTime(at).InZoneLeniently(zone).ToInstant() : null, How = AgreedHow } : null,
    };
}
