using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.Shipping;

namespace AppleLive.Checks;

/// <summary>Which facts the business tables hold, so that public records are due for them. Pure.</summary>
internal static class DueFactRules
{
    /// <summary>The facts of an order, its money and its parcels.</summary>
    public static IEnumerable<RecordFact> Of(CheckedOrder order, VillageCodes codes)
    {
        (Order placed, IReadOnlyList<Parcel> parcels, Payment? payment, IReadOnlyList<Refund> refunds) = order.File;
        string id = placed.Id.ToString();
        if (IsConfirmed(order.File))
        {
            Fen goods = order.AsConfirmed.SumFen(line => line.Amount);
            yield return RecordFact.Confirmed(id, order.AsConfirmed.Select(Line), placed.Shipping.Value, (goods + placed.Shipping).Value);
            if (order.First.Count > 0) yield return RecordFact.Amended(id, placed.Lines.Select(Line));
            if (placed.Status == OrderStatus.Cancelled) yield return RecordFact.Cancelled(id);
        }

        if (payment is not null) yield return RecordFact.Captured(id, payment.Provider, payment.Amount.Value);
        foreach (Refund refund in refunds)
        {
            if (refund.Kind == RefundKind.Claim) yield return RecordFact.Agreed(id, refund.Amount.Value);
            if (refund.State == RefundState.Succeeded) yield return Refunded(id, refund, codes);
            if (refund.Holds is null) continue;
            yield return RecordFact.ChargedBack(id, refund.Id.ToString(), refund.Amount.Value);
            if (refund.State != RefundState.Submitted)
                yield return RecordFact.Decided(ChargebackRecords.NameOf(won: refund.State == RefundState.Failed), id, refund.Id.ToString());
        }

        // What was cancelled or came back before anyone paid completes without a word: the village has no part in the payment.
        foreach (Parcel parcel in parcels.Where(parcel => parcel.CompletedAt is not null))
        {
            GrowerShare[] shares = [.. payment?.Shares.Where(share => share.Village == parcel.Village) ?? []];
            if (shares.Length == 0) continue;
            Fen fees = order.Lines.Where(line => line.Village == parcel.Village).SumFen(line => line.Fees);
            yield return RecordFact.Completed(id, codes.Of(parcel.Village), shares.SumFen(share => share.Amount).Value, fees.Value);
        }
    }

    /// <summary>The facts of a settlement and its payout.</summary>
    public static IEnumerable<RecordFact> Of(CheckedSettlement checkedSettlement)
    {
        SettlementFigures settlement = checkedSettlement.Settlement;
        if (settlement.ApprovedAt is not null)
        {
            Fen payable = settlement.GoodsFen - settlement.RefundsFen - settlement.FeesFen;
            yield return RecordFact.Approved(
                settlement.SettlementId.ToString(), settlement.GoodsFen.Value, settlement.RefundsFen.Value, settlement.FeesFen.Value, payable.Value);
        }

        foreach (CheckedStep step in checkedSettlement.Steps)
            yield return RecordFact.Payout($"payout.{step.State}", step.PayoutId.ToString(), step.AmountFen.Value);
    }

    /// <summary>The facts of a lot.</summary>
    public static IEnumerable<RecordFact> Of(CheckedLot lot)
    {
        if (lot.ApprovedAt is null) yield break;
        yield return RecordFact.Attested(lot.LotId.ToString(), lot.FoundGrams ?? 0);
        if (lot.State == "withdrawn") yield return RecordFact.Withdrawn(lot.LotId.ToString());
    }

    /// <summary>The facts of a listing. One that was closed as a draft was never published, keeps nothing, and is not told of.</summary>
    public static IEnumerable<RecordFact> Of(CheckedListing listing, bool isTold)
    {
        bool closed = listing.State == "closed";
        if (listing.State == "draft" || (closed && listing.QuotaBoxes == 0 && !isTold)) yield break;
        yield return RecordFact.Published(listing.ListingId.ToString(), listing.PriceFen.Value, listing.QuotaBoxes);
        if (closed) yield return RecordFact.Closed(listing.ListingId.ToString());
    }

    // A reserved order is confirmed by its capture, any other at once.
    private static bool IsConfirmed(OrderFile file) =>
        OrderRules.Stands(file.Order.Status) || (file.Order.Status == OrderStatus.Cancelled && (file.Order.PayBy is null || file.Payment is not null));

    private static RecordFact Refunded(string order, Refund refund, VillageCodes codes) => RecordFact.Refunded(
        order, Refund.NameOf(refund.Kind), refund.Amount.Value, refund.Shipping.Value,
        refund.Shares.GroupBy(share => codes.Of(share.Village)).Select(village => (village.Key, village.SumFen(share => share.Amount).Value)));

    private static FactLine Line(OrderLine line) => new(line.Listing.ToString(), line.Boxes, line.Price.Value, line.Amount.Value);
}
