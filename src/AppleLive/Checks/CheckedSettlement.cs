using AppleLive.Money;
using AppleLive.Payouts;
using AppleLive.Settlements;

using NodaTime;

namespace AppleLive.Checks;

/// <summary>A settlement as a check reads it.</summary>
/// <param name="Settlement">The settlement.</param>
/// <param name="Steps">The steps of its payout that have a public record: paid, returned, acknowledged.</param>
public sealed record CheckedSettlement(SettlementFigures Settlement, IReadOnlyList<CheckedStep> Steps);

/// <summary>The figures of a settlement.</summary>
public sealed record SettlementFigures
{
    /// <summary>The settlement.</summary>
    public SettlementId SettlementId { get; init; }

    /// <summary>When it was approved, once somebody has.</summary>
    public Instant? ApprovedAt { get; init; }

    /// <summary>Its goods.</summary>
    public Fen GoodsFen { get; init; }

    /// <summary>What went back.</summary>
    public Fen RefundsFen { get; init; }

    /// <summary>Its deductions.</summary>
    public Fen FeesFen { get; init; }
}

/// <summary>A step of a payout.</summary>
public sealed record CheckedStep
{
    /// <summary>The settlement it pays.</summary>
    public SettlementId SettlementId { get; init; }

    /// <summary>The payout.</summary>
    public PayoutId PayoutId { get; init; }

    /// <summary>Where the step led, by name.</summary>
    public required string State { get; init; }

    /// <summary>The payout's amount.</summary>
    public Fen AmountFen { get; init; }
}
