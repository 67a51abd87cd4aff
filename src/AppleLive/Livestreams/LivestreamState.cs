using AppleLive.People;

using NodaTime;

namespace AppleLive.Livestreams;

/// <summary>Where a livestream stands. Each state carries only what is true in it.</summary>
public abstract record LivestreamState
{
    private LivestreamState() { }

    /// <summary>The state's name.</summary>
    public abstract string Name { get; }

    /// <summary>Being prepared; not announced.</summary>
    public sealed record Draft : LivestreamState
    {
        /// <inheritdoc />
        public override string Name => "draft";
    }

    /// <summary>Announced.</summary>
    /// <param name="When">From when to when.</param>
    /// <param name="By">Who scheduled it.</param>
    /// <param name="ChecklistBy">Who went through the checklist, where somebody has.</param>
    /// <param name="ApprovedBy">The second person who approved it, where somebody has.</param>
    public sealed record Scheduled(Interval When, PersonId By, PersonId? ChecklistBy = null, PersonId? ApprovedBy = null) : LivestreamState
    {
        /// <inheritdoc />
        public override string Name => "scheduled";
    }

    /// <summary>On air.</summary>
    /// <param name="Since">Since when.</param>
    public sealed record Live(Instant Since) : LivestreamState
    {
        /// <inheritdoc />
        public override string Name => "live";
    }

    /// <summary>Over.</summary>
    /// <param name="Aired">When it was on air.</param>
    public sealed record Ended(Interval Aired) : LivestreamState
    {
        /// <inheritdoc />
        public override string Name => "ended";
    }

    /// <summary>Over, its records complete and put away.</summary>
    /// <param name="Aired">When it was on air.</param>
    public sealed record Archived(Interval Aired) : LivestreamState
    {
        /// <inheritdoc />
        public override string Name => "archived";
    }

    /// <summary>Will be held another time, not yet known.</summary>
    /// <param name="By">Who postponed it.</param>
    public sealed record Postponed(PersonId By) : LivestreamState
    {
        /// <inheritdoc />
        public override string Name => "postponed";
    }

    /// <summary>Will not be held.</summary>
    public sealed record Cancelled : LivestreamState
    {
        /// <inheritdoc />
        public override string Name => "cancelled";
    }
}
