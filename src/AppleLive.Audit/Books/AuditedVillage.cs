namespace AppleLive.Audit.Books;

/// <summary>A village while its records are read.</summary>
internal sealed class AuditedVillage(string code, string name)
{
    private readonly Queue<Unsettled> unsettled = [];

    // What settlements left although it is older than their cut-off, oldest first: seldom any.
    private List<Unsettled> left = [];

    public string Code { get; } = code;

    public Int128 Sold { get; private set; }

    public Int128 Refunded { get; private set; }

    public Int128 Fees { get; private set; }

    public Int128 PaidOut { get; private set; }

    public Int128 Outstanding => Sold - Refunded - Fees - PaidOut;

    /// <summary>The last record that moved its money.</summary>
    public long LastMoney { get; private set; } = -1;

    /// <summary>Its last totals.</summary>
    public long? LastTotals { get; set; }

    public long Lots { get; set; }

    public Int128 Grams { get; set; }

    public long Listings { get; set; }

    public long Orders { get; set; }

    public Int128 Boxes { get; set; }

    public long Parcels { get; private set; }

    public long Settlements { get; set; }

    public void Sell(long index, Int128 fen) => (Sold, LastMoney) = (Sold + fen, index);

    public void Refund(long index, Guid order, long fen)
    {
        (Refunded, LastMoney) = (Refunded + fen, index);
        unsettled.Enqueue(new Unsettled(index, order, 0, fen, 0));
    }

    public void Complete(long index, Guid order, long goods, Int128 fees)
    {
        (Fees, LastMoney) = (Fees + fees, index);
        Parcels++;
        unsettled.Enqueue(new Unsettled(index, order, goods, 0, fees));
    }

    public void TakeBack(long index, Guid order, long fen)
    {
        (PaidOut, LastMoney) = (PaidOut - fen, index);
        unsettled.Enqueue(new Unsettled(index, order, 0, -fen, 0));
    }

    public void PayOut(long index, long fen) => (PaidOut, LastMoney) = (PaidOut + fen, index);

    /// <summary>Takes out what is unsettled below the cut-off and not of an order that is held there, added up.</summary>
    public (Int128 Goods, Int128 Refunds, Int128 Fees) Settle(long cutoff, Func<Guid, bool> isHeld)
    {
        List<Unsettled> below = left;
        left = [];
        while (unsettled.TryPeek(out Unsettled line) && line.Index < cutoff) below.Add(unsettled.Dequeue());
        (Int128 goods, Int128 refunds, Int128 fees) = (0, 0, 0);
        foreach (Unsettled line in below)
        {
            if (line.Index >= cutoff || isHeld(line.Order)) left.Add(line);
            else (goods, refunds, fees) = (goods + line.Goods, refunds + line.Refunds, fees + line.Fees);
        }

        return (goods, refunds, fees);
    }

    public VillageStanding Standing() => new(Code, name)
    {
        SoldFen = Sold,
        RefundedFen = Refunded,
        FeesFen = Fees,
        PaidOutFen = PaidOut,
        Lots = Lots,
        AttestedGrams = Grams,
        Listings = Listings,
        Orders = Orders,
        Boxes = Boxes,
        Parcels = Parcels,
        Settlements = Settlements,
    };

    private readonly record struct Unsettled(long Index, Guid Order, Int128 Goods, Int128 Refunds, Int128 Fees);
}
