using AppleLive.Gateways;
using AppleLive.Money;
using AppleLive.MoneyTasks;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.Storage;

using NodaTime;

namespace AppleLive.OnlinePayments;

/// <summary>
/// Takes in how a chargeback stands. While it is open the money in question is promised to the buyer's bank, no parcel of the
/// order is completed, and no settlement takes what was completed before; the public ledger says so. Won, the promise is taken
/// back and the lines are settled next; lost, it is a refund as any other, and what was settled before comes off the next
/// settlement.
/// </summary>
internal sealed class DisputeIntake(IStore store, MoneyTaskBook tasks, IdSource ids, IClock clock)
{
    public Task TakeAsync(IPaymentProvider provider, ProviderDispute seen, CancellationToken cancellationToken)
    {
        var id = ids.Next<RefundId>();
        return store.DoAsync(
            async unit =>
            {
                Instant now = clock.GetCurrentInstant();
                OnlinePayment? payment = await unit.OnlinePayments.FindCaptureAsync(provider.Name, seen.Capture, cancellationToken);
                OrderFile? file = payment is null ? null : await unit.Orders.FindAsync(payment.Order, cancellationToken);
                if (payment is not { State: OnlinePaymentState.Captured } || file?.Payment is null || seen.Money.InFen is not { } amount)
                {
                    await NoteAsync(unit, provider, seen, null, payment?.Order, cancellationToken);
                    return;
                }

                Refund? held = file.Refunds.FirstOrDefault(refund => refund.Kind == RefundKind.Chargeback && refund.Reference == seen.Reference);
                if (held is null && seen.State is ProviderDisputeState.Open or ProviderDisputeState.Lost)
                {
                    Fen most = file.Refundable;
                    // More than is left was given back before: whether the buyer has it twice is for a person to find out.
                    if (amount > most) await NoteAsync(unit, provider, seen, most, payment.Order, cancellationToken);
                    if (most == Fen.Zero) return;
                    held = new Refund(
                        id, payment.Order, RefundKind.Chargeback, RefundShares.Of(amount < most ? amount : most, file.Left), Fen.Zero, RefundState.Submitted, now, null, null)
                    {
                        Provider = provider.Name,
                        Reference = seen.Reference,
                    };
                    // Lost before anyone heard of it: there is nothing to hold, and the refund says it all.
                    if (seen.State == ProviderDisputeState.Open)
                        held = held with { Holds = await unit.Records.AddAsync(ChargebackRecords.Opened(held, await OrderVillages.OfAsync(unit, file, cancellationToken), now), cancellationToken) };
                    await unit.Payments.AddRefundAsync(held, cancellationToken);
                    await unit.Journal.PostAsync(PaymentJournal.RefundPromised(held), cancellationToken);
                }

                if (seen.State == ProviderDisputeState.Inquiry || (seen.State == ProviderDisputeState.Open && held?.Id == id))
                    await NoteAsync(unit, provider, seen, held?.Amount, payment.Order, cancellationToken);
                if (held is not { State: RefundState.Submitted }) return;
                if (seen.State == ProviderDisputeState.Lost)
                {
                    await RefundSteps.SucceedAsync(unit, file, held, RefundSource.OfProvider(provider.Name), now, cancellationToken);
                }
                else if (seen.State == ProviderDisputeState.Won)
                {
                    await unit.Payments.SaveRefundAsync(held with { State = RefundState.Failed }, cancellationToken);
                    await unit.Journal.PostAsync(OnlinePaymentJournal.RefundFailed(held, now), cancellationToken);
                }

                if (held.Holds is not null && seen.State is ProviderDisputeState.Won or ProviderDisputeState.Lost)
                {
                    await unit.Records.AddAsync(
                        ChargebackRecords.Decided(held, seen.State == ProviderDisputeState.Won, await OrderVillages.OfAsync(unit, file, cancellationToken), now), cancellationToken);
                }
            },
            cancellationToken);
    }

    private Task NoteAsync(IUnitOfWork unit, IPaymentProvider provider, ProviderDispute seen, Fen? ours, OrderId? order, CancellationToken cancellationToken) =>
        tasks.AddAsync(unit, MoneyTaskKind.Chargeback, provider.Name, seen.Reference, ours, seen.Money, order, cancellationToken);
}
