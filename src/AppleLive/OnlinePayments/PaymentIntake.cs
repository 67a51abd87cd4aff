using AppleLive.Gateways;
using AppleLive.Ledger;
using AppleLive.Livestreams;
using AppleLive.Money;
using AppleLive.MoneyTasks;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.Plugins;
using AppleLive.Privacy;
using AppleLive.Storage;

using NodaTime;

namespace AppleLive.OnlinePayments;

/// <summary>
/// Takes in how a payment stands at its provider. The state is always the newest that was fetched, so it does not matter
/// how often, how late or in what order it comes: what was taken in once changes nothing the second time.
/// </summary>
internal sealed class PaymentIntake(IStore store, CheckoutLane lane, MasterKeys keys, MoneyTaskBook tasks, IdSource ids, IClock clock, TimeProvider time,
    ILiveSignals signals)
{
    public async Task TakeAsync(IPaymentProvider provider, ProviderPayment seen, CancellationToken cancellationToken)
    {
        OnlinePayment? payment = seen.Id is { } id
            ? await store.ReadAsync(unit => unit.OnlinePayments.FindAsync(PaymentId.From(id), cancellationToken), cancellationToken)
            : null;
        if (payment is null || payment.Provider != provider.Name)
        {
            // Money that nobody here asked for is not ours to keep, nor to send away unseen.
            if (seen.State == ProviderPaymentState.Captured)
                await WriteAsync(unit => tasks.AddAsync(unit, MoneyTaskKind.UnknownPayment, provider.Name, seen.Reference, null, seen.Money, null, cancellationToken), cancellationToken);
            return;
        }

        if (seen.State != ProviderPaymentState.Captured) await MoveAsync(payment.Id, seen, cancellationToken);
        else if (seen.Money.InFen is null) await OtherCurrencyAsync(provider, payment, seen, cancellationToken);
        else if (payment.State is OnlinePaymentState.Captured or OnlinePaymentState.Strayed) await KeepFeeAsync(payment, seen, cancellationToken);
        else await CaptureAsync(provider, payment, seen, seen.Money.InFen.Value, cancellationToken);
    }

    // Compared with the provider's books, which keep the real clock.
    private Instant RealNow => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>Ends a payment whose page the provider will not open.</summary>
    public Task GiveUpAsync(PaymentId id, CancellationToken cancellationToken) =>
        ChangeAsync(id, payment => payment.IsOpen ? payment with { State = OnlinePaymentState.Failed } : payment, cancellationToken);

    private async Task CaptureAsync(IPaymentProvider provider, OnlinePayment payment, ProviderPayment seen, Fen amount, CancellationToken cancellationToken)
    {
        string capture = seen.Capture ?? seen.Reference;
        StrayReason? stray = StrayReason.Amount;
        if (amount == payment.Amount)
        {
            OrderFile file = await store.ReadAsync(unit => unit.Orders.FindAsync(payment.Order, cancellationToken), cancellationToken)
                ?? throw new InvalidOperationException($"Order {payment.Order} of payment {payment.Id} is gone.");
            stray = await BookAsync(provider, file, payment, capture, amount, cancellationToken);
        }

        if (stray is { } why) await StrayAsync(provider, payment, seen, capture, amount, why, cancellationToken);
        else await CapturedAsync(payment.Id, seen, capture, cancellationToken);
    }

    // Books the money with the order, through the lane. Null where the order has it, now or since before; otherwise why it cannot take it.
    private async Task<StrayReason?> BookAsync(
        IPaymentProvider provider, OrderFile file, OnlinePayment payment, string capture, Fen amount, CancellationToken cancellationToken)
    {
        // The secret of an erased order is gone; the order is over then, and the lane refuses its money.
        PersonalSecret secret = PersonalSecret.UnwrapUnlessErased(keys, file.Order.Buyer.Secret) ?? PersonalSecret.Create();
        string purpose = Payment.ReferencePurpose(payment.Id);
        Outcome<PaymentAnswer> outcome = await lane.SubmitAsync(
            new CaptureMoney
            {
                Order = payment.Order,
                Payment = payment.Id,
                Provider = provider.Name,
                Amount = amount,
                Reference = secret.SealText(capture, purpose),
                ReferenceCommitment = secret.Commit(new CanonicalObject().Set("payment", payment.Id.ToString()).Set("reference", capture), purpose).Base64,
                TakenBy = null,
                TakenIn = null,
                Keys = keys,
            },
            cancellationToken);
        if (!outcome.IsRefused(out Refusal? why, out _))
        {
            if (file.Order.Livestream is { } live) signals.OrderConfirmed(live, file.Order.Lines.Sum(line => line.Boxes));
            return null;
        }

        return why.Slug switch
        {
            Refusals.AlreadyPaid => await IsPaidWithAsync(payment, cancellationToken) ? null : StrayReason.Twice,
            Refusals.NotNow => StrayReason.Late,
            Refusals.AmountMismatch => StrayReason.Amount,
            // Nothing was written: the same notice is worked again.
            _ => throw new GatewayException(GatewayFault.Busy, $"The order could not take its payment now: {why.Slug}."),
        };
    }

    private async Task<bool> IsPaidWithAsync(OnlinePayment payment, CancellationToken cancellationToken) =>
        (await store.ReadAsync(unit => unit.Orders.FindAsync(payment.Order, cancellationToken), cancellationToken))?.Payment?.Id == payment.Id;

    private Task CapturedAsync(PaymentId id, ProviderPayment seen, string capture, CancellationToken cancellationToken) =>
        WriteAsync(
            async unit =>
            {
                OnlinePayment payment = (await unit.OnlinePayments.FindAsync(id, cancellationToken))!;
                if (payment.State != OnlinePaymentState.Captured)
                    await unit.OnlinePayments.SaveAsync(payment with { State = OnlinePaymentState.Captured, Reference = seen.Reference, Capture = capture, CapturedAt = RealNow }, cancellationToken);
                await BookFeeAsync(unit, payment, seen, cancellationToken);
            },
            cancellationToken);

    private Task KeepFeeAsync(OnlinePayment payment, ProviderPayment seen, CancellationToken cancellationToken) =>
        seen.Fee?.InFen is null ? Task.CompletedTask : WriteAsync(unit => BookFeeAsync(unit, payment, seen, cancellationToken), cancellationToken);

    private async Task BookFeeAsync(IUnitOfWork unit, OnlinePayment payment, ProviderPayment seen, CancellationToken cancellationToken)
    {
        if (seen.Fee?.InFen is not { } fee || fee <= Fen.Zero) return;
        Instant now = clock.GetCurrentInstant();
        if (await unit.OnlinePayments.AddFeeAsync(payment.Id, fee, now, cancellationToken))
            await unit.Journal.PostAsync(OnlinePaymentJournal.FeeKept(payment.Id, payment.Provider, fee, now), cancellationToken);
    }

    // It is the buyer's from the first moment: booked as owed to him, and sent back without anybody asking.
    private async Task StrayAsync(
        IPaymentProvider provider, OnlinePayment seenBefore, ProviderPayment seen, string capture, Fen amount, StrayReason why, CancellationToken cancellationToken)
    {
        var id = ids.Next<StrayMoneyId>();
        await WriteAsync(
            async unit =>
            {
                OnlinePayment payment = (await unit.OnlinePayments.FindAsync(seenBefore.Id, cancellationToken))!;
                if (payment.State is OnlinePaymentState.Strayed or OnlinePaymentState.Captured) return;
                Instant now = clock.GetCurrentInstant();
                await unit.OnlinePayments.SaveAsync(payment with { State = OnlinePaymentState.Strayed, Reference = seen.Reference, Capture = capture, CapturedAt = RealNow }, cancellationToken);
                var stray = new StrayMoney(id, payment.Order, payment.Id, provider.Name, capture, amount, why, RefundState.Requested, now);
                await unit.OnlinePayments.AddStrayAsync(stray, cancellationToken);
                await unit.Journal.PostAsync(OnlinePaymentJournal.Strayed(stray), cancellationToken);
                await BookFeeAsync(unit, payment, seen, cancellationToken);
                await unit.Outbox.AddAsync(new DomainEvent("payment.strayed", payment.Order.Value, now), cancellationToken);
                if (why == StrayReason.Amount)
                    await tasks.AddAsync(unit, MoneyTaskKind.WrongAmount, provider.Name, seen.Reference, payment.Amount, seen.Money, payment.Order, cancellationToken);
            },
            cancellationToken);
    }

    // Our books hold yuan only. What it is worth is not ours to guess, so a person decides.
    private Task OtherCurrencyAsync(IPaymentProvider provider, OnlinePayment payment, ProviderPayment seen, CancellationToken cancellationToken) =>
        payment.IsOpen
            ? WriteAsync(
                async unit =>
                {
                    OnlinePayment now = (await unit.OnlinePayments.FindAsync(payment.Id, cancellationToken))!;
                    if (!now.IsOpen) return;
                    await unit.OnlinePayments.SaveAsync(now with { State = OnlinePaymentState.Strayed, Reference = seen.Reference, Capture = seen.Capture }, cancellationToken);
                    await tasks.AddAsync(unit, MoneyTaskKind.OtherCurrency, provider.Name, seen.Reference, payment.Amount, seen.Money, payment.Order, cancellationToken);
                },
                cancellationToken)
            : Task.CompletedTask;

    private Task MoveAsync(PaymentId id, ProviderPayment seen, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            payment => payment.IsOpen
                ? payment with
                {
                    State = seen.State switch
                    {
                        ProviderPaymentState.Processing => OnlinePaymentState.Authorized,
                        ProviderPaymentState.Expired => OnlinePaymentState.Voided,
                        ProviderPaymentState.Failed => OnlinePaymentState.Failed,
                        _ => OnlinePaymentState.Pending,
                    },
                    Reference = seen.Reference,
                    Page = seen.Page ?? payment.Page,
                }
                : payment,
            cancellationToken);

    private Task ChangeAsync(PaymentId id, Func<OnlinePayment, OnlinePayment> change, CancellationToken cancellationToken) =>
        WriteAsync(
            async unit =>
            {
                OnlinePayment payment = (await unit.OnlinePayments.FindAsync(id, cancellationToken))!;
                OnlinePayment next = change(payment);
                if (next != payment) await unit.OnlinePayments.SaveAsync(next, cancellationToken);
            },
            cancellationToken);

    private Task WriteAsync(Func<IUnitOfWork, Task> work, CancellationToken cancellationToken) => store.DoAsync(work, cancellationToken);
}
