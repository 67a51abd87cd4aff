using AppleLive.SampleHost.Pages.Work.Settlements;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Mine.Statements;

/// <summary>A grower's own statement: what he sold, what was deducted, what he gets and when.</summary>
/// <param name="Number">The number on the sheet.</param>
/// <param name="GrowerId">The grower.</param>
/// <param name="Grower">His name.</param>
/// <param name="Village">His village.</param>
/// <param name="At">When it was calculated.</param>
/// <param name="Sum">From goods to what he gets.</param>
/// <param name="Lines">Parcel by parcel and refund by refund.</param>
public sealed record GrowerStatement(
    string Number, string GrowerId, string Grower, string Village, Instant At, StatementSum Sum, IReadOnlyList<LineRow> Lines)
{
    /// <summary>The payout it belongs to; null before it is prepared.</summary>
    public string? Payout { get; init; }

    /// <summary>When the bank paid the village; null while it has not.</summary>
    public Instant? PaidAt { get; init; }

    /// <summary>When it was confirmed that he has it.</summary>
    public Instant? AcknowledgedAt { get; init; }

    /// <summary>Whether he confirmed it himself; otherwise a liaison did on his behalf.</summary>
    public bool ByHimself { get; init; }

    /// <summary>Whether there is something to confirm now.</summary>
    public bool MayAcknowledge => PaidAt is not null && AcknowledgedAt is null && Sum.PayableFen > 0;
}

/// <summary>A statement in a grower's list.</summary>
/// <param name="Settlement">The settlement.</param>
/// <param name="Village">The village.</param>
/// <param name="At">When it was calculated.</param>
/// <param name="PayableFen">What he gets.</param>
/// <param name="PaidAt">When the bank paid the village; null while it has not.</param>
/// <param name="AcknowledgedAt">When it was confirmed that he has it.</param>
public sealed record StatementRow(string Settlement, string Village, Instant At, long PayableFen, Instant? PaidAt, Instant? AcknowledgedAt);

/// <summary>A grower's statements.</summary>
/// <param name="Rows">Newest first.</param>
/// <param name="Older">After which the next page begins; null on the last.</param>
public sealed record StatementsView(IReadOnlyList<StatementRow> Rows, string? Older);
