using AppleLive.Orders;
using AppleLive.Settlements;
using AppleLive.Storage;

using NodaTime;

namespace AppleLive.Payments;

/// <summary>What a refund that reached its buyer means everywhere, in one transaction.</summary>
internal static class RefundSteps
{
    /// <summary>Makes it a fact: the refund's state, its public record, the books, and the village's next settlement.</summary>
    public static async Task<RefundAnswer> SucceedAsync(
        IUnitOfWork unit, OrderFile file, Refund requested, RefundSource source, Instant now, CancellationToken cancellationToken)
    {
        Refund refund = requested with { State = RefundState.Succeeded, SucceededAt = now, HandedOverBy = source.By };
        var codes = (await OrderVillages.OfAsync(unit, file, cancellationToken)).ToDictionary(village => village.Id, village => village.Code);
        await unit.Payments.SaveRefundAsync(refund, cancellationToken);
        long record = await unit.Records.AddAsync(PaymentRecords.RefundSucceeded(refund, codes, now), cancellationToken);
        await unit.Journal.PostAsync(PaymentJournal.RefundPaid(refund, source.Till, source.Village?.Value, now) with { Record = record }, cancellationToken);
        await unit.Settlements.AddLinesAsync(SettlementLine.Of(refund, record), cancellationToken);
        return new RefundAnswer(refund.Id, refund.Order, Refund.NameOf(refund.State), refund.Amount);
    }
}
