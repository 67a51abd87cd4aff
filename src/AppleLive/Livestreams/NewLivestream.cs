using NodaTime;

namespace AppleLive.Livestreams;

/// <summary>A livestream to schedule.</summary>
public sealed record NewLivestream
{
    /// <summary>Its title, at most 80 characters.</summary>
    public string? Title { get; init; }

    /// <summary>When it starts, in the township's local time; in the future and in the season.</summary>
    public LocalDateTime? StartsAt { get; init; }

    /// <summary>When it ends, in the township's local time; after the start, at most 12 hours later.</summary>
    public LocalDateTime? EndsAt { get; init; }

    /// <summary>1 to 50 listings in the order they are explained.</summary>
    public IReadOnlyList<string?>? Listings { get; init; }
}

/// <summary>A new time for a postponed livestream.</summary>
public sealed record NewTime
{
    /// <summary>When it starts, in the township's local time.</summary>
    public LocalDateTime? StartsAt { get; init; }

    /// <summary>When it ends, in the township's local time.</summary>
    public LocalDateTime? EndsAt { get; init; }
}

/// <summary>The checklist before a livestream may start; every point must be true.</summary>
public sealed record NewChecklist
{
    /// <summary>What will be said has been reviewed.</summary>
    public bool? Content { get; init; }

    /// <summary>Clothing and bearing follow the rules.</summary>
    public bool? Clothing { get; init; }

    /// <summary>The set shows nothing it should not.</summary>
    public bool? Set { get; init; }

    /// <summary>Apples, scales and certificates are at hand.</summary>
    public bool? Props { get; init; }
}

/// <summary>A listing of the livestream's run of show.</summary>
public sealed record ShownListing
{
    /// <summary>The listing's id.</summary>
    public string? Listing { get; init; }
}

/// <summary>A mistake to put right on the spot.</summary>
public sealed record NewCorrection
{
    /// <summary>What is right; at most 500 characters.</summary>
    public string? Text { get; init; }

    /// <summary>The listing it concerns; may be left out.</summary>
    public string? Listing { get; init; }
}
