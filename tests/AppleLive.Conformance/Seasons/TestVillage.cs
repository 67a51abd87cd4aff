using AppleLive.People;
using AppleLive.Villages;

namespace AppleLive.Conformance.Seasons;

/// <summary>A village of a test season with those who act for it, each a person of his own.</summary>
public sealed record TestVillage(string Code, VillageId Id, Actor Liaison, Actor Accountant, Actor SecondAccountant);
