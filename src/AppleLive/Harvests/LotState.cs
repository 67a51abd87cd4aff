using AppleLive.People;

using NodaTime;

namespace AppleLive.Harvests;

/// <summary>Where a lot stands with those who check it. How much of it is allocated and sold is counted, not a state.</summary>
public abstract record LotState
{
    private LotState() { }

    /// <summary>The state's name: registered, inspected, attested, rejected or withdrawn.</summary>
    public abstract string Name { get; }

    /// <summary>Registered by its grower or for him; nobody has looked at it.</summary>
    public sealed record Registered : LotState
    {
        /// <inheritdoc />
        public override string Name => "registered";
    }

    /// <summary>An officer has checked it; a second one must approve.</summary>
    /// <param name="Inspection">What was found.</param>
    public sealed record Inspected(Inspection Inspection) : LotState
    {
        /// <inheritdoc />
        public override string Name => "inspected";
    }

    /// <summary>Two officers stand by the facts; it may be sold.</summary>
    /// <param name="Inspection">What was found.</param>
    /// <param name="ApprovedBy">The second officer.</param>
    /// <param name="ApproverBadge">His badge number.</param>
    /// <param name="At">When.</param>
    public sealed record Attested(Inspection Inspection, PersonId ApprovedBy, string? ApproverBadge, Instant At) : LotState
    {
        /// <inheritdoc />
        public override string Name => "attested";
    }

    /// <summary>Not taken, with the reason.</summary>
    /// <param name="Reason">Why, for the grower.</param>
    /// <param name="At">When.</param>
    public sealed record Rejected(string Reason, Instant At) : LotState
    {
        /// <inheritdoc />
        public override string Name => "rejected";
    }

    /// <summary>Taken back. What was allocated before stays allocated.</summary>
    /// <param name="Attestation">The attestation it had, or null.</param>
    /// <param name="At">When.</param>
    public sealed record Withdrawn(Attested? Attestation, Instant At) : LotState
    {
        /// <inheritdoc />
        public override string Name => "withdrawn";
    }
}
