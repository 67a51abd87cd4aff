using AppleLive.People;

using NodaTime;

namespace AppleLive.Harvests;

/// <summary>An officer's check of a lot on the spot.</summary>
/// <param name="Facts">What was checked.</param>
/// <param name="Grams">How much was found.</param>
/// <param name="By">The officer.</param>
/// <param name="Badge">His badge number, where he has one.</param>
/// <param name="At">When.</param>
public sealed record Inspection(AttestedFacts Facts, long Grams, PersonId By, string? Badge, Instant At);
