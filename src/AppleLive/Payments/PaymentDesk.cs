using AppleLive.Ledger;
using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.Storage;
using AppleLive.Villages;

namespace AppleLive.Payments;

/// <summary>Records money that accountants take for orders.</summary>
public sealed class PaymentDesk
{
    private readonly IStore store;
    private readonly CheckoutLane lane;
    private readonly CommandRunner commands;
    private readonly MasterKeys keys;
    private readonly IdSource ids;

    internal PaymentDesk(IStore store, CheckoutLane lane, CommandRunner commands, MasterKeys keys, IdSource ids) =>
        (this.store, this.lane, this.commands, this.keys, this.ids) = (store, lane, commands, keys, ids);

    /// <summary>
    /// Records what an accountant of one of the order's villages took, with its slip. The amount must be exactly what is
    /// due. Safe to retry under the same key; a second payment is refused as <c>already-paid</c>.
    /// </summary>
    public async Task<Outcome<PaymentAnswer>> RecordAsync(OrderId order, NewPayment input, Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var check = new FieldCheck();
        var amount = new Fen(check.Number("amountFen", input.AmountFen, 1, 1_000_000_000_000));
        string reference = check.Text("reference", input.Reference, 100);
        if (check.Failed) return check.Refusal;
        if (!by.Is(Role.Accountant)) return new Refusal(Refusals.Forbidden);

        Outcome<(OrderFile File, Village Village)> found = await store.ReadAsync(
            unit => TakerAsync(unit, order, by, cancellationToken), cancellationToken);
        if (found.IsRefused(out Refusal? why, out (OrderFile File, Village Village) taker)) return why;

        PaymentId id = ids.Next<PaymentId>();
        // An erased order is over, so the lane refuses its money or knows the key; what is sealed here is thrown away.
        PersonalSecret secret = PersonalSecret.UnwrapUnlessErased(keys, taker.File.Order.Buyer.Secret) ?? PersonalSecret.Create();
        return await lane.SubmitAsync(
            new CaptureMoney
            {
                Order = order,
                Payment = id,
                // What a person takes is offline money, whatever the buyer meant to pay with.
                Provider = OfflinePaymentGateway.GatewayName,
                Amount = amount,
                Reference = secret.SealText(reference, Payment.ReferencePurpose(id)),
                ReferenceCommitment = secret.Commit(new CanonicalObject().Set("payment", id.ToString()).Set("reference", reference), Payment.ReferencePurpose(id)).Base64,
                TakenBy = by.Person,
                TakenIn = taker.Village.Id,
                Keys = keys,
                By = by,
                Key = (commands.HashOf($"person:{by.Person}", key), commands.FingerprintOf("payment.record", new { order, input })),
            },
            cancellationToken);
    }

    // Any accountant of a village in the order may take its money; of several such villages, the first by code counts.
    private static async Task<Outcome<(OrderFile File, Village Village)>> TakerAsync(IUnitOfWork unit, OrderId order, Actor by, CancellationToken cancellationToken)
    {
        if (await unit.Orders.FindAsync(order, cancellationToken) is not { } file) return new Refusal(Refusals.NotFound);
        IReadOnlyList<Village> villages = await OrderVillages.OfAsync(unit, file, cancellationToken);
        Village? his = villages.Where(village => by.Serves(Role.Accountant, village)).OrderBy(village => village.Code, StringComparer.Ordinal).FirstOrDefault();
        return his is null ? new Refusal(Refusals.Forbidden) : (file, his);
    }
}
