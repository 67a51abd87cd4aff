namespace AppleLive.Consultations;

/// <summary>Where a consultation stands.</summary>
public enum ConsultationState
{
    /// <summary>Asked, not answered yet.</summary>
    Asked,

    /// <summary>Answered, for the one who asked.</summary>
    Answered,

    /// <summary>Answered for everyone: question and answer stand among the public ones.</summary>
    Published,

    /// <summary>Done, and of no use to others.</summary>
    Closed,
}
