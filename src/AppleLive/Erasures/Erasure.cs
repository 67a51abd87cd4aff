using AppleLive.People;

using NodaTime;

namespace AppleLive.Erasures;

/// <summary>That somebody's data were erased, who did it and when. It says nothing of what they were.</summary>
/// <param name="Of">Whose data.</param>
/// <param name="Subject">The order or the grower.</param>
/// <param name="By">The officer; null for the host's operator at its command line.</param>
/// <param name="At">When.</param>
public sealed record Erasure(ErasureOf Of, Guid Subject, PersonId? By, Instant At);
