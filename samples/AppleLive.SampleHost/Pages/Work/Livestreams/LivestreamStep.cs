using AppleLive.Livestreams;
using AppleLive.People;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Work.Livestreams;

/// <summary>What a livestream waits for.</summary>
public enum LivestreamStep
{
    /// <summary>Nothing that an officer could do now.</summary>
    None,

    /// <summary>Its checklist.</summary>
    Checklist,

    /// <summary>A second person's approval.</summary>
    Approval,

    /// <summary>Its time.</summary>
    Time,

    /// <summary>To be started; it may be.</summary>
    Start,

    /// <summary>A new time: it was postponed, or its time passed without it.</summary>
    NewTime,

    /// <summary>To be hosted and ended.</summary>
    Hosting,

    /// <summary>To be put away.</summary>
    Archive,
}

/// <summary>What livestreams wait for, from their states.</summary>
internal static class LivestreamSteps
{
    public static LivestreamStep Of(LivestreamState state, Instant now) => state switch
    {
        LivestreamState.Scheduled scheduled when now >= scheduled.When.End => LivestreamStep.NewTime,
        LivestreamState.Scheduled { ChecklistBy: null } => LivestreamStep.Checklist,
        LivestreamState.Scheduled { ApprovedBy: null } => LivestreamStep.Approval,
        LivestreamState.Scheduled scheduled when now < scheduled.When.Start - Livestream.EarlyStart => LivestreamStep.Time,
        LivestreamState.Scheduled => LivestreamStep.Start,
        LivestreamState.Postponed => LivestreamStep.NewTime,
        LivestreamState.Live => LivestreamStep.Hosting,
        LivestreamState.Ended => LivestreamStep.Archive,
        _ => LivestreamStep.None,
    };

    /// <summary>Whether this person may approve: not whoever scheduled or checked it.</summary>
    public static bool MayApprove(LivestreamState state, PersonId person) =>
        state is LivestreamState.Scheduled { ChecklistBy: { } checkedBy, ApprovedBy: null } scheduled && person != scheduled.By && person != checkedBy;
}
