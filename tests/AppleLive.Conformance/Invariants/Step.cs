namespace AppleLive.Conformance.Invariants;

/// <summary>One deed of a random season; the figures choose what it is done to, by whom and how much.</summary>
public sealed record Step(Deed Deed, int Which, int Who, int Much);
