using AppleLive.Money;

namespace AppleLive.Settlements;

/// <summary>A settlement line by line, with every deduction named. It closes to the fen, by line and by kind.</summary>
/// <param name="Lines">By grower, then by the order of their facts.</param>
public sealed record SettlementStatement(IReadOnlyList<StatementLine> Lines)
{
    /// <summary>The kinds of deductions in it, in the order they are shown.</summary>
    public IReadOnlyList<string> Kinds => [.. Lines.SelectMany(line => line.Fees).Select(fee => fee.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>All deductions of one kind.</summary>
    public Fen FeesOf(string kind) => Lines.SelectMany(line => line.Fees).Where(fee => fee.Kind == kind).SumFen(fee => fee.Amount);

    /// <summary>The statement of these lines.</summary>
    /// <param name="entries">The settlement's lines.</param>
    /// <param name="booked">What was deducted for their parcels; together as much as the lines bear.</param>
    public static SettlementStatement Of(IReadOnlyList<SettlementLine> entries, IReadOnlyList<RecordedFee> booked)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var left = booked.GroupBy(fee => fee.Record).ToDictionary(parcel => parcel.Key, parcel => parcel.Select(fee => fee.Fee).ToArray());
        return new SettlementStatement([.. entries.Select(entry => new StatementLine(entry, Take(entry, left)))]);
    }

    // Each line takes its part of what is left of every kind: no part exceeds what is left, and the last line takes the rest,
    // so that lines and kinds both add up.
    private static IReadOnlyList<Fee> Take(SettlementLine entry, Dictionary<long, Fee[]> left)
    {
        if (entry.Fees == Fen.Zero || !left.TryGetValue(entry.Record, out Fee[]? kinds)) return [];
        IReadOnlyList<Fen> parts = entry.Fees.Split([.. kinds.Select(kind => kind.Amount.Value)]);
        left[entry.Record] = [.. kinds.Zip(parts, (kind, part) => kind with { Amount = kind.Amount - part })];
        return [.. kinds.Zip(parts, (kind, part) => kind with { Amount = part }).Where(fee => fee.Amount > Fen.Zero)];
    }
}
