using AppleLive.Audit.Reading;

namespace AppleLive.Audit.Books;

/// <summary>Which orders' money buyers' banks ask back, and from when until when: nothing of such an order is settled meanwhile.</summary>
internal sealed class ChargebackBook(AuditReport report, VillageBook villages, OrderBook orders)
{
    private readonly Dictionary<Guid, Chargeback> chargebacks = [];
    private readonly Dictionary<Guid, List<Chargeback>> ofOrders = [];

    public void Open(RecordView record)
    {
        (Guid id, Guid of) = (record["chargeback"u8].Id, record["order"u8].Id);
        if (!orders.IsKnown(of, out AuditedOrder? order)) return;
        long amount = record["amountFen"u8].Number;
        var chargeback = new Chargeback(of, amount, report.Index);
        if (!chargebacks.TryAdd(id, chargeback))
        {
            report.Break(Rule.ChargebackOpenedTwice, Figure.Of("chargeback", id));
            return;
        }

        Int128 shares = 0;
        bool tooMuch = false;
        foreach (RecordView.Child share in record["shares"u8].Children)
        {
            long fen = share.Value["amountFen"u8].Number;
            shares += fen;
            if (!villages.IsKnown(share.Value["village"u8], out AuditedVillage? village)) continue;
            tooMuch |= order.PartOf(village) is not { } part || part.Refunded + fen > part.Goods;
        }

        if (shares != amount || tooMuch)
            report.Break(Rule.ChargebackDiffers, Figure.Of("chargeback", id), Figure.Of("amountFen", amount), Figure.Of("sharesFen", shares));
        if (!ofOrders.TryGetValue(of, out List<Chargeback>? known)) ofOrders.Add(of, known = []);
        known.Add(chargeback);
    }

    public void Decide(RecordView record, bool lost)
    {
        (Guid id, Guid of) = (record["chargeback"u8].Id, record["order"u8].Id);
        if (!orders.IsKnown(of, out AuditedOrder? order)) return;
        if (!chargebacks.TryGetValue(id, out Chargeback? chargeback) || chargeback.Order != of || chargeback.Decided is not null)
        {
            report.Break(Rule.ChargebackNotOpen, Figure.Of("chargeback", id), Figure.Of("order", of));
            return;
        }

        chargeback.Decided = report.Index;
        if (!lost) return;
        order.Lost += chargeback.Amount;
        if (order.ChargedBack < order.Lost)
            report.Break(Rule.ChargebackNotRefunded, Figure.Of("chargeback", id), Figure.Of("lostFen", order.Lost), Figure.Of("refundedFen", order.ChargedBack));
    }

    /// <summary>Whether the records below an index leave a chargeback of the order open.</summary>
    public bool IsHeld(Guid order, long below)
    {
        if (!ofOrders.TryGetValue(order, out List<Chargeback>? known)) return false;
        foreach (Chargeback chargeback in known)
        {
            if (chargeback.Opened < below && !(chargeback.Decided < below)) return true;
        }

        return false;
    }

    private sealed class Chargeback(Guid order, long amount, long opened)
    {
        public Guid Order { get; } = order;

        public long Amount { get; } = amount;

        public long Opened { get; } = opened;

        public long? Decided { get; set; }
    }
}
