using AppleLive.Listings;

namespace AppleLive.Orders;

/// <summary>
/// Whose apples sell next: the lot with the lowest sold/allocated, in boxes, ties by lot id. Anyone can follow it with a
/// pencil, and over a listing every grower sells at the same pace.
/// </summary>
internal static class NextBox
{
    /// <summary>Fills boxes from the allocations, which must hold as many. Returns the fills by lot and the allocations afterwards.</summary>
    /// <param name="allocations">By lot id.</param>
    /// <param name="boxes">At least one, at most what is left.</param>
    public static (IReadOnlyList<BoxFill> Fills, IReadOnlyList<Allocation> After) Fill(IReadOnlyList<Allocation> allocations, long boxes)
    {
        Span<long> sold = stackalloc long[allocations.Count];
        for (int i = 0; i < sold.Length; i++) sold[i] = allocations[i].SoldBoxes;
        for (long box = 0; box < boxes; box++) sold[Next(allocations, sold)]++;

        var fills = new List<BoxFill>(allocations.Count);
        var after = new Allocation[allocations.Count];
        for (int i = 0; i < sold.Length; i++)
        {
            Allocation before = allocations[i];
            after[i] = sold[i] == before.SoldBoxes ? before : before with { SoldBoxes = sold[i] };
            if (sold[i] > before.SoldBoxes) fills.Add(new BoxFill(before.Lot, before.Grower, sold[i] - before.SoldBoxes));
        }

        return (fills, after);
    }

    // a/b < c/d is a·d < c·b: fractions are compared without being divided.
    private static int Next(IReadOnlyList<Allocation> allocations, ReadOnlySpan<long> sold)
    {
        int next = -1;
        for (int i = 0; i < sold.Length; i++)
        {
            if (sold[i] >= allocations[i].Boxes) continue;
            if (next < 0 || sold[i] * allocations[next].Boxes < sold[next] * allocations[i].Boxes) next = i;
        }

        return next >= 0 ? next : throw new InvalidOperationException("More boxes were to be filled than are left.");
    }
}
