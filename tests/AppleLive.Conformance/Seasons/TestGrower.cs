using AppleLive.Growers;

namespace AppleLive.Conformance.Seasons;

/// <summary>A registered grower and his village.</summary>
public sealed record TestGrower(GrowerId Id, TestVillage Village);
