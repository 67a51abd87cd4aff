namespace AppleLive.Money;

/// <summary>Sums over amounts.</summary>
public static class FenSums
{
    /// <summary>The sum of all amounts; nothing for none.</summary>
    public static Fen Sum(this IEnumerable<Fen> amounts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        Fen sum = Fen.Zero;
        foreach (Fen amount in amounts) sum += amount;
        return sum;
    }

    /// <summary>The sum of what <paramref name="amount"/> finds in each item.</summary>
    public static Fen SumFen<T>(this IEnumerable<T> items, Func<T, Fen> amount) => items.Select(amount).Sum();
}
