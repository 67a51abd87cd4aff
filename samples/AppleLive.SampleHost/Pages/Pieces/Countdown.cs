using NodaTime;

namespace AppleLive.SampleHost.Pages.Pieces;

/// <summary>How long until something, written by the server and ticked on by the page, both by the host's clock.</summary>
/// <param name="Until">When it is.</param>
/// <param name="Now">The moment by the host's clock.</param>
public sealed record Countdown(Instant Until, Instant Now)
{
    /// <summary>What is left; nothing once it is over.</summary>
    public Duration Left => Until > Now ? Until - Now : Duration.Zero;
}
