using System.Diagnostics.CodeAnalysis;

using AppleLive.Audit.Reading;

namespace AppleLive.Audit.Books;

/// <summary>What was ordered, taken away and given back.</summary>
internal sealed class OrderBook(AuditReport report, ListingBook listings)
{
    private readonly Dictionary<Guid, AuditedOrder> orders = [];

    public void Confirm(RecordView record)
    {
        Guid id = record["order"u8].Id;
        var order = new AuditedOrder(Lines(record["lines"u8]), record["shippingFen"u8].Number);
        if (!orders.TryAdd(id, order))
        {
            report.Break(Rule.OrderConfirmedTwice, Figure.Of("order", id));
            return;
        }

        long total = record["totalFen"u8].Number;
        if (total != order.Total) report.Break(Rule.TotalDiffers, Figure.Of("order", id), Figure.Of("totalFen", total), Figure.Of("summed", order.Total));
        for (int i = 0; i < order.Lines.Length; i++)
        {
            OrderLine line = order.Lines[i];
            if (line.Listing is null) continue;
            if (!line.Listing.Prices.Contains(line.Price)) report.Break(Rule.PriceNotPublished, Figure.Of("listing", line.Id), Figure.Of("priceFen", line.Price));
            listings.Sell(line.Id, line.Listing, line.Boxes);
            if (line.Listing.Village is { } village && IsFirstOf(village, order.Lines.AsSpan(0, i))) village.Orders++;
        }
    }

    public void Amend(RecordView record)
    {
        Guid id = record["order"u8].Id;
        if (!IsStanding(id, out AuditedOrder? order)) return;
        OrderLine[] lines = Lines(record["lines"u8]);
        if (IsLess(lines, order.Lines)) order.Lines = lines;
        else report.Break(Rule.AmendedToMore, Figure.Of("order", id), Figure.Of("boxes", Boxes(lines)), Figure.Of("before", Boxes(order.Lines)));
    }

    // Only what a buyer cancelled is sold again; what was refused, lost or rotten is not. An order is cancelled once and never
    // grows, so what comes back was taken before: no listing can have sold fewer boxes than none.
    public void Cancel(RecordView record)
    {
        if (!IsStanding(record["order"u8].Id, out AuditedOrder? order)) return;
        order.IsCancelled = true;
        if (!record["reason"u8].Written.SequenceEqual("buyer"u8)) return;
        foreach (OrderLine line in order.Lines) line.Listing?.Take(-line.Boxes);
    }

    public void Capture(RecordView record)
    {
        Guid id = record["order"u8].Id;
        if (!IsStanding(id, out AuditedOrder? order)) return;
        long fen = record["amountFen"u8].Number;
        if (order.IsCaptured)
        {
            report.Break(Rule.CapturedTwice, Figure.Of("order", id), Figure.Of("amountFen", fen));
            return;
        }

        if (fen != order.Total) report.Break(Rule.CaptureDiffers, Figure.Of("order", id), Figure.Of("amountFen", fen), Figure.Of("totalFen", order.Total));
        order.Capture(fen);
        foreach (VillagePart part in order.Parts) part.Village.Sell(report.Index, part.Goods);
    }

    public void AgreeClaim(RecordView record)
    {
        Guid id = record["order"u8].Id;
        if (!IsKnown(id, out AuditedOrder? order)) return;
        long fen = record["amountFen"u8].Number;
        if (fen > order.Captured) report.Break(Rule.ClaimExceedsCapture, Figure.Of("order", id), Figure.Of("amountFen", fen), Figure.Of("capturedFen", order.Captured));
    }

    public bool IsKnown(Guid id, [NotNullWhen(true)] out AuditedOrder? order)
    {
        if (orders.TryGetValue(id, out order)) return true;
        report.Break(Rule.OrderUnknown, Figure.Of("order", id));
        return false;
    }

    private bool IsStanding(Guid id, [NotNullWhen(true)] out AuditedOrder? order)
    {
        if (!IsKnown(id, out order)) return false;
        if (!order.IsCancelled) return true;
        report.Break(Rule.OrderCancelled, Figure.Of("order", id));
        return false;
    }

    private OrderLine[] Lines(RecordView items)
    {
        var lines = new OrderLine[items.CountChildren()];
        int next = 0;
        foreach (RecordView.Child item in items.Children)
        {
            Guid id = item.Value["listing"u8].Id;
            listings.IsPublished(id, out AuditedListing? listing);
            var line = new OrderLine(id, listing, item.Value["boxes"u8].Number, item.Value["priceFen"u8].Number, item.Value["amountFen"u8].Number);
            if (line.Amount != (Int128)line.Boxes * line.Price)
                report.Break(Rule.LineAmountDiffers, Figure.Of("boxes", line.Boxes), Figure.Of("priceFen", line.Price), Figure.Of("amountFen", line.Amount));
            lines[next++] = line;
        }

        return lines;
    }

    private static bool IsFirstOf(AuditedVillage village, ReadOnlySpan<OrderLine> before)
    {
        foreach (OrderLine line in before)
        {
            if (line.Listing?.Village == village) return false;
        }

        return true;
    }

    private static bool IsLess(OrderLine[] after, OrderLine[] before) =>
        Boxes(after) < Boxes(before) && Array.TrueForAll(after, line => BoxesAs(line, after) <= BoxesAs(line, before));

    private static Int128 BoxesAs(OrderLine like, OrderLine[] lines) => Boxes(Array.FindAll(lines, line => line.Id == like.Id && line.Price == like.Price));

    private static Int128 Boxes(OrderLine[] lines)
    {
        Int128 boxes = 0;
        foreach (OrderLine line in lines) boxes += line.Boxes;
        return boxes;
    }
}
