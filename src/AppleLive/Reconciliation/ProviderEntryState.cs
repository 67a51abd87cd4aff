namespace AppleLive.Reconciliation;

/// <summary>Where an entry stands.</summary>
public enum ProviderEntryState
{
    /// <summary>A second person must look: nothing is booked yet.</summary>
    Waiting,

    /// <summary>Booked; the difference is no more.</summary>
    Booked,

    /// <summary>A second person said no. Another entry may be made.</summary>
    Rejected,
}
