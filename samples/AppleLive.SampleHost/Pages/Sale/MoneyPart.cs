using AppleLive.Ledger;

namespace AppleLive.SampleHost.Pages.Sale;

/// <summary>A part of what a village sold, as a figure and as a piece of the bar that is a thousand wide.</summary>
/// <param name="Name">paid, fees, refunded or open.</param>
/// <param name="Key">The text's key.</param>
/// <param name="Fen">How much; what is open is less than nothing where a refund came after the payout.</param>
/// <param name="From">Where its piece of the bar begins.</param>
/// <param name="Width">How wide it is.</param>
public sealed record MoneyPart(string Name, string Key, long Fen, int From, int Width)
{
    private const int Whole = 1_000;

    /// <summary>The parts, which add up to what was sold.</summary>
    public static IReadOnlyList<MoneyPart> Of(VillageTotals totals)
    {
        ArgumentNullException.ThrowIfNull(totals);
        (string Name, string Key, long Fen)[] parts =
        [
            ("paid", "village.paid", totals.PaidOut.Value),
            ("fees", "village.fees", totals.Fees.Value),
            ("refunded", "village.refunded", totals.Refunded.Value),
            ("open", "village.open", totals.Outstanding.Value),
        ];
        long all = Math.Max(1, parts.Sum(part => Math.Max(0, part.Fen)));
        long before = 0;
        var drawn = new List<MoneyPart>();
        foreach ((string name, string key, long fen) in parts)
        {
            long shown = Math.Max(0, fen);
            int from = Place(before), to = Place(before + shown);
            drawn.Add(new MoneyPart(name, key, fen, from, to - from));
            before += shown;
        }

        return drawn;

        int Place(long fen) => (int)(Whole * (Int128)fen / all);
    }
}
