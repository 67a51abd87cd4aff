namespace AppleLive.AspNetCore.Describe;

/// <summary>The problems an endpoint may answer with beside those all of its kind may.</summary>
internal sealed record MayRefuse(IReadOnlyList<string> Slugs);
