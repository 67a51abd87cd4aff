using NodaTime;

namespace AppleLive.Growers;

/// <summary>A grower to register.</summary>
public sealed record NewGrower
{
    /// <summary>The statistical code of his village.</summary>
    public string? Village { get; init; }

    /// <summary>His name, at most 50 characters.</summary>
    public string? Name { get; init; }

    /// <summary>His mobile number: mainland, eleven digits.</summary>
    public string? Phone { get; init; }

    /// <summary>The id of his person, where he has an account here already; left out, he becomes a new person.</summary>
    public string? Person { get; init; }

    /// <summary>His consent, without which nothing is kept about him.</summary>
    public NewConsent? Consent { get; init; }
}

/// <summary>A grower's consent to be registered.</summary>
public sealed record NewConsent
{
    /// <summary>When he gave it; not in the future.</summary>
    public Instant? At { get; init; }

    /// <summary>How he gave it, such as "in person"; at most 100 characters.</summary>
    public string? How { get; init; }
}
