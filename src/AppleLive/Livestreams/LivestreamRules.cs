using NodaTime;

namespace AppleLive.Livestreams;

/// <summary>The rules of a livestream's life: no clock, no store.</summary>
internal static class LivestreamRules
{
    /// <summary>How long before its announced time a livestream may start.</summary>
    public static readonly Duration EarlyStart = Duration.FromMinutes(30);

    public static Outcome<LivestreamState> Decide(LivestreamState state, LivestreamCommand command) => (state, command) switch
    {
        (LivestreamState.Draft or LivestreamState.Postponed, LivestreamCommand.Schedule c) when c.When.Start < c.At =>
            new Refusal(Refusals.Invalid) { Fields = [new FieldError("startsAt", FieldRules.InPast)] },
        (LivestreamState.Draft or LivestreamState.Postponed, LivestreamCommand.Schedule c) => new LivestreamState.Scheduled(c.When, c.By),

        // An approval is of one checklist: a new one needs a new approval.
        (LivestreamState.Scheduled s, LivestreamCommand.Check c) => s with { ChecklistBy = c.By, ApprovedBy = null },

        (LivestreamState.Scheduled { ChecklistBy: null }, LivestreamCommand.Approve) => new Refusal(Refusals.ChecklistMissing),
        (LivestreamState.Scheduled s, LivestreamCommand.Approve c) when c.By == s.By || c.By == s.ChecklistBy =>
            new Refusal(Refusals.SecondPersonRequired),
        (LivestreamState.Scheduled s, LivestreamCommand.Approve c) => s with { ApprovedBy = c.By },

        (LivestreamState.Scheduled { ChecklistBy: null }, LivestreamCommand.Start) => new Refusal(Refusals.ChecklistMissing),
        (LivestreamState.Scheduled { ApprovedBy: null }, LivestreamCommand.Start) => new Refusal(Refusals.ApprovalMissing),
        (LivestreamState.Scheduled s, LivestreamCommand.Start c) when c.At < s.When.Start - EarlyStart =>
            new Refusal(Refusals.TooEarly).With("from", s.When.Start - EarlyStart),
        (LivestreamState.Scheduled s, LivestreamCommand.Start c) when c.At >= s.When.End => new Refusal(Refusals.TooLate).With("until", s.When.End),
        (LivestreamState.Scheduled, LivestreamCommand.Start c) => new LivestreamState.Live(c.At),

        (LivestreamState.Live s, LivestreamCommand.End c) => new LivestreamState.Ended(new Interval(s.Since, Instant.Max(s.Since, c.At))),

        (LivestreamState.Ended s, LivestreamCommand.Archive) => new LivestreamState.Archived(s.Aired),

        (LivestreamState.Scheduled, LivestreamCommand.Postpone c) => new LivestreamState.Postponed(c.By),
        (LivestreamState.Scheduled or LivestreamState.Postponed, LivestreamCommand.Cancel) => new LivestreamState.Cancelled(),

        _ => new Refusal(Refusals.NotNow).With("state", state.Name),
    };
}
