namespace AppleLive.Settlements;

/// <summary>A line of a settlement with its deductions one by one.</summary>
/// <param name="Entry">The line.</param>
/// <param name="Fees">Its deductions by kind; together the line's.</param>
public sealed record StatementLine(SettlementLine Entry, IReadOnlyList<Fee> Fees);
