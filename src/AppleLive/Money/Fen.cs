namespace AppleLive.Money;

/// <summary>An amount of Chinese yuan, in fen (1/100 yuan). May be negative; arithmetic that overflows throws.</summary>
/// <param name="Value">The number of fen.</param>
public readonly record struct Fen(long Value) : IComparable<Fen>
{
    /// <summary>Nothing.</summary>
    public static Fen Zero => default;

    /// <summary>The sum.</summary>
    public static Fen operator +(Fen left, Fen right) => new(left.Value + right.Value);

    /// <summary>The difference.</summary>
    public static Fen operator -(Fen left, Fen right) => new(left.Value - right.Value);

    /// <summary>The same amount on the other side of the books.</summary>
    public static Fen operator -(Fen amount) => new(-amount.Value);

    /// <summary>A price taken for a number of boxes.</summary>
    public static Fen operator *(Fen price, long boxes) => new(price.Value * boxes);

    /// <summary>Whether the left amount is the smaller.</summary>
    public static bool operator <(Fen left, Fen right) => left.Value < right.Value;

    /// <summary>Whether the left amount is the greater.</summary>
    public static bool operator >(Fen left, Fen right) => left.Value > right.Value;

    /// <summary>Whether the left amount is not the greater.</summary>
    public static bool operator <=(Fen left, Fen right) => left.Value <= right.Value;

    /// <summary>Whether the left amount is not the smaller.</summary>
    public static bool operator >=(Fen left, Fen right) => left.Value >= right.Value;

    /// <summary>Splits this amount by weight so that the parts add up to it exactly (largest remainder, ties by position).</summary>
    /// <param name="weights">At least one, none negative, not all zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    /// <exception cref="ArgumentException">The weights are empty, all zero, or one is negative.</exception>
    public IReadOnlyList<Fen> Split(ReadOnlySpan<long> weights) => LargestRemainder.Split(this, weights);

    /// <inheritdoc />
    public int CompareTo(Fen other) => Value.CompareTo(other.Value);

    /// <inheritdoc />
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Value} fen");
}
