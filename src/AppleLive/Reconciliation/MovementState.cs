namespace AppleLive.Reconciliation;

/// <summary>Whether a provider's books and ours agree about a movement.</summary>
public enum MovementState
{
    /// <summary>Not compared yet, or not agreeing yet while word of it may still be on its way.</summary>
    Waiting,

    /// <summary>They agree.</summary>
    Agrees,

    /// <summary>They do not, and a person was told.</summary>
    Differs,
}
