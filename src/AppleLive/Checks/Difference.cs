namespace AppleLive.Checks;

/// <summary>Two figures that must agree and do not.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="About">What they are figures of, such as <c>account asset:bank</c>. Never a person's name.</param>
/// <param name="Found">The figure that is kept.</param>
/// <param name="Due">The figure that the rest of the store gives.</param>
public sealed record Difference(DifferenceKind Kind, string About, string Found, string Due)
{
    /// <summary>The difference in one plain sentence, with both figures.</summary>
    public override string ToString() => Kind switch
    {
        DifferenceKind.AccountBalance => $"The balance of {About} is {Found}; its postings sum to {Due}.",
        DifferenceKind.TransactionSum => $"The postings of {About} sum to {Found}, not to {Due}.",
        DifferenceKind.AccountMoney => $"Posted to {About} is {Found}; payments, refunds, fees and payouts make it {Due}.",
        DifferenceKind.AmountOfParts => $"The amount of {About} is {Found}; its parts sum to {Due}.",
        DifferenceKind.TotalsOfRecords => $"The totals of {About} are {Found}; its records moved {Due}.",
        DifferenceKind.TotalsOfMoney => $"The records of {About} moved {Found}; payments, refunds, fees and payouts make it {Due}.",
        DifferenceKind.RecordMissing => $"The record {About} is missing: found {Found}, due {Due}.",
        DifferenceKind.RecordUnfounded => $"The record {About} has nothing it records: it says {Found}, due {Due}.",
        DifferenceKind.RecordDiffers => $"The record {About} says {Found}; the store says {Due}.",
        DifferenceKind.EntryMissing => $"The log has left out {About}: it has {Found} for it, due {Due}.",
        DifferenceKind.EntryPlace => $"In the log {About} stands at {Found}, due {Due}.",
        DifferenceKind.EntryContent => $"The log has {About} as {Found}; its record is {Due}.",
        DifferenceKind.EntryHash => $"The record of {About} hashes to {Found}; logged was {Due}.",
        DifferenceKind.Tile => $"The stored {About} is {Found}; the entries make it {Due}.",
        DifferenceKind.CheckpointRoot => $"The published checkpoint's {About} is {Found}; the entries make it {Due}.",
        DifferenceKind.CheckpointSignature => $"The published checkpoint is {Found}; due is {Due}.",
        DifferenceKind.LogVillage => $"The log has {About} at {Found}; its entries sum to {Due}.",
        DifferenceKind.TotalsRecord => $"The {About} says {Found}; the entries before it make it {Due}.",
        DifferenceKind.SoldBoxes => $"Sold of {About} are {Found}; orders took {Due}.",
        DifferenceKind.ListingBoxes => $"The {About} are {Found}; its allocations sum to {Due}.",
        _ => $"Set aside of {About} are {Found}; allocations sum to {Due}.",
    };
}
