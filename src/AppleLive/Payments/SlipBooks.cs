using AppleLive.Ledger;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.People;
using AppleLive.Plugins;
using AppleLive.Privacy;
using AppleLive.Storage;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Payments;

/// <summary>
/// Books money that came for an order whose row is locked: as its payment, or as held for it. It runs in the transaction of
/// whoever records, confirms or imports it.
/// </summary>
internal sealed class SlipBooks(MasterKeys keys)
{
    /// <summary>
    /// Books what came with a slip. Where it pays the order whole, with what was held before, the order is paid and the rest
    /// is held; otherwise all of it is.
    /// </summary>
    public async Task<PaymentAnswer> BookAsync(
        IUnitOfWork unit, OrderFile file, Slip slip, PersonalSecret secret, Instant now, CancellationToken cancellationToken)
    {
        Fen held = (await unit.Slips.MovesAsync(slip.Order, cancellationToken)).SumFen(move => move.Amount);
        bool completes = SlipRules.Completes(file, held, slip.Amount, asReceived: true) is Outcome<bool>.Accepted { Value: true };
        Fen used = completes ? SlipRules.Due(file.Order, held) : Fen.Zero;
        if (slip.Amount > used)
        {
            var rest = new DepositMove(slip.Id, slip.Order, slip.Village, DepositKind.Received, slip.Amount - used, slip.RecordedBy, now);
            await unit.Slips.AddAsync([rest], cancellationToken);
            await unit.Journal.PostAsync(DepositJournal.Received(rest), cancellationToken);
        }

        if (!completes) return new PaymentAnswer(slip.Id, slip.Order, "held", slip.Amount) { HeldFen = held + slip.Amount };
        string reference = slip.OpenReference(file.Order, keys)!;
        return await CaptureAsync(unit, file, slip.Id, slip.Village, slip.RecordedBy, reference, secret, now, cancellationToken);
    }

    /// <summary>
    /// Captures the money of an order whole. What is held for it goes into it; whatever else it takes has just come into the
    /// taker's hands.
    /// </summary>
    public async Task<PaymentAnswer> CaptureAsync(
        IUnitOfWork unit, OrderFile file, PaymentId id, VillageId taker, PersonId by, string reference, PersonalSecret secret, Instant now,
        CancellationToken cancellationToken)
    {
        Order order = file.Order;
        IReadOnlyList<DepositMove> held = await HeldBeforeAsync(unit, order, id, now, by, cancellationToken);
        IReadOnlyList<DepositMove> used = SlipRules.Use(id, order, held, by, now);
        if (used.Count > 0)
        {
            await unit.Slips.AddAsync(used, cancellationToken);
            await unit.Journal.PostAsync(DepositJournal.Used(id, used, taker, now), cancellationToken);
        }

        // What a person takes is offline money, whatever the buyer meant to pay with.
        string purpose = Payment.ReferencePurpose(id);
        CapturedOrder captured = CaptureRules.Capture(
            order,
            stands => new Payment(
                id, stands.Id, OfflinePaymentGateway.GatewayName, stands.GoodsShares(), stands.Shipping, secret.SealText(reference, purpose), by, taker, now),
            secret.Commit(new CanonicalObject().Set("payment", id.ToString()).Set("reference", reference), purpose).Base64, keys, now);
        if (captured.Confirmation is { } confirmation)
        {
            await unit.Orders.SaveStatusAsync(order.Id, captured.Order.Status, cancellationToken);
            await unit.Records.AddAsync(confirmation, cancellationToken);
            await unit.Outbox.AddAsync(new DomainEvent("order.confirmed", order.Id.Value, now), cancellationToken);
        }

        await unit.Payments.AddAsync(captured.Payment, cancellationToken);
        long record = await unit.Records.AddAsync(captured.Record, cancellationToken);
        await unit.Journal.PostAsync(captured.Transaction with { Record = record }, cancellationToken);
        await unit.Outbox.AddAsync(new DomainEvent("payment.captured", order.Id.Value, now), cancellationToken);
        Fen left = (await unit.Slips.MovesAsync(order.Id, cancellationToken)).SumFen(move => move.Amount);
        return new PaymentAnswer(id, order.Id, "captured", captured.Payment.Amount) { HeldFen = left };
    }

    // What each village held before this money came; what came with it and is too much stays out.
    private static async Task<IReadOnlyList<DepositMove>> HeldBeforeAsync(
        IUnitOfWork unit, Order order, PaymentId id, Instant now, PersonId by, CancellationToken cancellationToken) =>
    [
        .. (await unit.Slips.MovesAsync(order.Id, cancellationToken))
            .Where(move => move.Id != id)
            .GroupBy(move => move.Village)
            .Select(village => new DepositMove(id, order.Id, village.Key, DepositKind.Used, village.SumFen(move => move.Amount), by, now)),
    ];
}
