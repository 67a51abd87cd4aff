namespace AppleLive.Payments;

/// <summary>Where money that was written down stands.</summary>
public enum SlipState
{
    /// <summary>A second person must confirm it; nothing is booked yet.</summary>
    Waiting,

    /// <summary>A second person says it did not come so; nothing was booked.</summary>
    Rejected,

    /// <summary>It is in the books.</summary>
    Booked,
}
