namespace AppleLive.Conformance.Histories;

/// <summary>What is left of a listing, and on which terms.</summary>
public sealed record Shelf(long Left, long Fen, bool OnSale, long? PerBuyer);
