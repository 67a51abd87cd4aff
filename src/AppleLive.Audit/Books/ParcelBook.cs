using AppleLive.Audit.Reading;

namespace AppleLive.Audit.Books;

/// <summary>What went back to buyers, and whose accounts are complete.</summary>
internal sealed class ParcelBook(AuditReport report, VillageBook villages, OrderBook orders)
{
    public void Refund(RecordView record)
    {
        Guid id = record["order"u8].Id;
        if (!orders.IsKnown(id, out AuditedOrder? order)) return;
        (long amount, long shipping) = (record["amountFen"u8].Number, record["shippingFen"u8].Number);
        Int128 shares = 0;
        bool tooMuch = false;
        foreach (RecordView.Child share in record["shares"u8].Children)
        {
            RecordView code = share.Value["village"u8];
            long fen = share.Value["amountFen"u8].Number;
            shares += fen;
            if (!villages.IsKnown(code, out AuditedVillage? village)) continue;
            village.Refund(report.Index, id, fen);
            VillagePart part = order.PartOf(village) ?? new VillagePart(village);
            part.Refunded += fen;
            if (part.Refunded <= part.Goods) continue;
            tooMuch = true;
            report.Break(
                Rule.RefundExceedsCapture,
                Figure.Of("order", id), new Figure("village", village.Code), Figure.Of("refundedFen", part.Refunded), Figure.Of("goodsFen", part.Goods));
        }

        order.Refunded += amount;
        order.RefundedShipping += shipping;
        if (record["reason"u8].Written.SequenceEqual("chargeback"u8)) order.ChargedBack += amount;
        if (shares + shipping != amount)
            report.Break(Rule.SharesDiffer, Figure.Of("order", id), Figure.Of("amountFen", amount), Figure.Of("sharesFen", shares), Figure.Of("shippingFen", shipping));
        // What is too much for a village is too much for the order too, and said once.
        else if (!tooMuch && (order.Refunded > order.Captured || order.RefundedShipping > order.Shipping))
            report.Break(Rule.RefundExceedsCapture, Figure.Of("order", id), Figure.Of("refundedFen", order.Refunded), Figure.Of("capturedFen", order.Captured),
                Figure.Of("refundedShippingFen", order.RefundedShipping), Figure.Of("shippingFen", order.Shipping));
    }

    public void Complete(RecordView record)
    {
        Guid id = record["order"u8].Id;
        Int128 fees = 0;
        foreach (RecordView.Child fee in record["fees"u8].Children) fees += fee.Value["amountFen"u8].Number;
        if (!orders.IsKnown(id, out AuditedOrder? order) || !villages.IsKnown(record["village"u8], out AuditedVillage? village)) return;
        long goods = record["goodsFen"u8].Number;
        if (order.PartOf(village) is not { } part)
        {
            report.Break(Rule.CompletedBeforeCapture, Figure.Of("order", id), new Figure("village", village.Code), Figure.Of("goodsFen", goods));
        }
        else if (part.IsCompleted)
        {
            report.Break(Rule.CompletedTwice, Figure.Of("order", id), new Figure("village", village.Code));
        }
        else
        {
            part.IsCompleted = true;
            if (goods != part.Goods)
                report.Break(Rule.GoodsDiffer, Figure.Of("order", id), new Figure("village", village.Code), Figure.Of("goodsFen", goods), Figure.Of("capturedFen", part.Goods));
            village.Complete(report.Index, id, goods, fees);
        }
    }
}
