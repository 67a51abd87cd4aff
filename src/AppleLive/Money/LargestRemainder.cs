namespace AppleLive.Money;

internal static class LargestRemainder
{
    internal static IReadOnlyList<Fen> Split(Fen whole, ReadOnlySpan<long> weights)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(whole.Value);
        Int128 sum = SumOf(weights);
        var parts = new Fen[weights.Length];
        var remainders = new (Int128 Remainder, int Position)[weights.Length];
        long left = whole.Value;
        for (int i = 0; i < weights.Length; i++)
        {
            (Int128 quotient, Int128 remainder) = Int128.DivRem((Int128)whole.Value * weights[i], sum);
            parts[i] = new Fen((long)quotient);
            remainders[i] = (-remainder, i);
            left -= (long)quotient;
        }

        // Sorted by the largest remainder, then by position: the fen left over go to the same parts every time.
        Array.Sort(remainders);
        for (int i = 0; i < left; i++) parts[remainders[i].Position] += new Fen(1);
        return parts;
    }

    private static Int128 SumOf(ReadOnlySpan<long> weights)
    {
        Int128 sum = 0;
        foreach (long weight in weights)
        {
            if (weight < 0) throw new ArgumentException("A weight is negative.", nameof(weights));
            sum += weight;
        }

        return sum > 0 ? sum : throw new ArgumentException("The weights are empty or all zero.", nameof(weights));
    }
}
