namespace AppleLive.Audit;

/// <summary>A record that breaks a rule.</summary>
/// <param name="Index">The record's index in the log.</param>
/// <param name="Rule">The rule it breaks.</param>
/// <param name="Figures">The figures that show it.</param>
public sealed record Finding(long Index, Rule Rule, IReadOnlyList<Figure> Figures)
{
    /// <inheritdoc />
    public bool Equals(Finding? other) => other is not null && Index == other.Index && Rule == other.Rule && Figures.SequenceEqual(other.Figures);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Index, Rule);

    /// <inheritdoc />
    public override string ToString() => $"{Index}: {Rule.Name} ({string.Join(", ", Figures)})";
}
