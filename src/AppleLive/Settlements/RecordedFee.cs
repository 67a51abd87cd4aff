namespace AppleLive.Settlements;

/// <summary>A deduction as it was booked for a completed parcel.</summary>
/// <param name="Record">The pending sequence number of the parcel's public record.</param>
/// <param name="Fee">The deduction.</param>
public sealed record RecordedFee(long Record, Fee Fee);
