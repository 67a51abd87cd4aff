namespace AppleLive.Audit.Books;

/// <summary>An order while its records are read.</summary>
internal sealed class AuditedOrder(OrderLine[] lines, long shipping)
{
    public OrderLine[] Lines { get; set; } = lines;

    public long Shipping { get; } = shipping;

    public long Captured { get; private set; }

    public bool IsCaptured { get; private set; }

    public bool IsCancelled { get; set; }

    public Int128 Refunded { get; set; }

    public Int128 RefundedShipping { get; set; }

    /// <summary>What banks took back of it, by its refunds.</summary>
    public Int128 ChargedBack { get; set; }

    /// <summary>What its lost chargebacks were about.</summary>
    public Int128 Lost { get; set; }

    /// <summary>Each village's part in what was captured; none before.</summary>
    public VillagePart[] Parts { get; private set; } = [];

    public Int128 Total
    {
        get
        {
            Int128 total = Shipping;
            foreach (OrderLine line in Lines) total += line.Amount;
            return total;
        }
    }

    public void Capture(long fen)
    {
        (IsCaptured, Captured) = (true, fen);
        var parts = new List<VillagePart>(1);
        foreach (OrderLine line in Lines)
        {
            if (line.Listing?.Village is not { } village) continue;
            if (PartOf(village, parts) is { } part) part.Goods += line.Amount;
            else parts.Add(new VillagePart(village) { Goods = line.Amount });
        }

        Parts = [.. parts];
    }

    public VillagePart? PartOf(AuditedVillage village) => PartOf(village, Parts);

    private static VillagePart? PartOf(AuditedVillage village, IReadOnlyList<VillagePart> parts)
    {
        for (int i = 0; i < parts.Count; i++)
        {
            if (parts[i].Village == village) return parts[i];
        }

        return null;
    }
}
