using AppleLive.Audit.Reading;

namespace AppleLive.Audit.Books;

/// <summary>What became payable to the villages, and what was paid of it.</summary>
internal sealed class SettlementBook(AuditReport report, VillageBook villages, OrderBook orders, ChargebackBook chargebacks)
{
    private readonly Dictionary<Guid, Settlement> settlements = [];
    private readonly Dictionary<Guid, Payout> payouts = [];

    private enum PayoutState
    {
        Awaited,
        Paid,
        Returned,
        Acknowledged,
    }

    public void Approve(RecordView record)
    {
        Guid id = record["settlement"u8].Id;
        if (!villages.IsKnown(record["village"u8], out AuditedVillage? village)) return;
        (long goods, long refunds, long fees) = (record["goodsFen"u8].Number, record["refundsFen"u8].Number, record["feesFen"u8].Number);
        (long payable, long cutoff) = (record["payableFen"u8].Number, record["cutoff"u8].Number);
        if (!settlements.TryAdd(id, new Settlement(village, payable)))
        {
            report.Break(Rule.SettlementApprovedTwice, Figure.Of("settlement", id));
            return;
        }

        village.Settlements++;
        if (cutoff > report.Index) report.Break(Rule.CutoffAhead, Figure.Of("settlement", id), Figure.Of("cutoff", cutoff));
        Guid? disputed = null;
        (Int128 Goods, Int128 Refunds, Int128 Fees) held = village.Settle(cutoff, order =>
        {
            if (chargebacks.IsHeld(order, cutoff)) return true;
            if (chargebacks.IsHeld(order, report.Index)) disputed = order;
            return false;
        });
        if (disputed is { } open) report.Break(Rule.SettlesChargeback, Figure.Of("settlement", id), Figure.Of("order", open));
        if (held != (goods, refunds, fees))
        {
            report.Break(
                Rule.SettlementDiffers, Figure.Of("settlement", id),
                Figure.Of("goodsFen", goods), Figure.Of("refundsFen", refunds), Figure.Of("feesFen", fees),
                Figure.Of("goodsFen summed", held.Goods), Figure.Of("refundsFen summed", held.Refunds), Figure.Of("feesFen summed", held.Fees));
        }

        Int128 due = (Int128)goods - refunds - fees;
        if (payable != due) report.Break(Rule.PayableDiffers, Figure.Of("settlement", id), Figure.Of("payableFen", payable), Figure.Of("due", due));
        else if (payable <= 0) report.Break(Rule.NothingPayable, Figure.Of("settlement", id), Figure.Of("payableFen", payable));
    }

    public void Pay(RecordView record) => Move(record, PayoutState.Paid, +1);

    public void Return(RecordView record) => Move(record, PayoutState.Returned, -1);

    public void Acknowledge(RecordView record) => Move(record, PayoutState.Acknowledged, 0);

    // What is taken back is owed to the village again, where it meets the refund it was taken back for.
    public void TakeBack(RecordView record)
    {
        (Guid id, Guid of, long fen) = (record["payout"u8].Id, record["order"u8].Id, record["amountFen"u8].Number);
        if (!villages.IsKnown(record["village"u8], out AuditedVillage? village) || !orders.IsKnown(of, out AuditedOrder? order)) return;
        if (!payouts.TryGetValue(id, out Payout? payout) || payout.State is not (PayoutState.Paid or PayoutState.Acknowledged)
            || payout.Village != village || payout.Settlement != record["settlement"u8].Id)
        {
            report.Break(Rule.PayoutOutOfOrder, Figure.Of("payout", id), new Figure("was", NameOf(payout?.State ?? PayoutState.Awaited)), new Figure("becomes", "reversed"));
            return;
        }

        VillagePart part = order.PartOf(village) ?? new VillagePart(village);
        (payout.TakenBack, part.TakenBack) = (payout.TakenBack + fen, part.TakenBack + fen);
        if (payout.TakenBack > payout.Amount || part.TakenBack > part.Refunded)
        {
            report.Break(
                Rule.TakenBackTooMuch, Figure.Of("payout", id), Figure.Of("order", of), Figure.Of("takenBackFen", payout.TakenBack), Figure.Of("amountFen", payout.Amount),
                Figure.Of("takenBackForOrderFen", part.TakenBack), Figure.Of("refundedFen", part.Refunded));
        }

        settlements[payout.Settlement].Paid -= fen;
        village.TakeBack(report.Index, of, fen);
    }

    private void Move(RecordView record, PayoutState next, int sign)
    {
        (Guid id, Guid of, long fen) = (record["payout"u8].Id, record["settlement"u8].Id, record["amountFen"u8].Number);
        if (!villages.IsKnown(record["village"u8], out AuditedVillage? village)) return;
        if (!settlements.TryGetValue(of, out Settlement? settlement))
        {
            report.Break(Rule.SettlementUnknown, Figure.Of("payout", id), Figure.Of("settlement", of));
            return;
        }

        if (!payouts.TryGetValue(id, out Payout? payout)) payouts.Add(id, payout = new Payout(of, village, fen));
        if (village != settlement.Village || payout.Settlement != of || payout.Village != village || payout.Amount != fen)
        {
            report.Break(
                Rule.PayeeDiffers, Figure.Of("payout", id), new Figure("village", village.Code), new Figure("due", settlement.Village.Code),
                Figure.Of("amountFen", fen), Figure.Of("before", payout.Amount));
        }

        if (!Follows(payout.State, next) || (next == PayoutState.Returned && payout.TakenBack > 0))
        {
            report.Break(Rule.PayoutOutOfOrder, Figure.Of("payout", id), new Figure("was", NameOf(payout.State)), new Figure("becomes", NameOf(next)));
            return;
        }

        payout.State = next;
        if (sign == 0) return;
        village.PayOut(report.Index, sign * fen);
        settlement.Paid += sign * fen;
        if (settlement.Paid > settlement.Payable)
            report.Break(Rule.PaidTooMuch, Figure.Of("settlement", of), Figure.Of("paidFen", settlement.Paid), Figure.Of("payableFen", settlement.Payable));
    }

    private static bool Follows(PayoutState before, PayoutState next) => (before, next) switch
    {
        (PayoutState.Awaited or PayoutState.Returned, PayoutState.Paid) => true,
        (PayoutState.Paid, PayoutState.Returned or PayoutState.Acknowledged) => true,
        _ => false,
    };

    private static string NameOf(PayoutState state) => state switch
    {
        PayoutState.Awaited => "awaited",
        PayoutState.Paid => "paid",
        PayoutState.Returned => "returned",
        _ => "acknowledged",
    };

    private sealed class Settlement(AuditedVillage village, long payable)
    {
        public AuditedVillage Village { get; } = village;

        public long Payable { get; } = payable;

        public Int128 Paid { get; set; }
    }

    private sealed class Payout(Guid settlement, AuditedVillage village, long amount)
    {
        public Guid Settlement { get; } = settlement;

        public AuditedVillage Village { get; } = village;

        public long Amount { get; } = amount;

        public PayoutState State { get; set; }

        public Int128 TakenBack { get; set; }
    }
}
