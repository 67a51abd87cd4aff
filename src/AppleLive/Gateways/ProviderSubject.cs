namespace AppleLive.Gateways;

/// <summary>Something at a provider.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Reference">The provider's name for it.</param>
public sealed record ProviderSubject(ProviderSubjectKind Kind, string Reference);
