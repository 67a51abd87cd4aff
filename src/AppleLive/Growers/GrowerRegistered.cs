namespace AppleLive.Growers;

/// <summary>The answer to a grower's registration.</summary>
/// <param name="Grower">His id.</param>
/// <param name="State">Always <c>registered</c>.</param>
public sealed record GrowerRegistered(GrowerId Grower, string State = "registered");
