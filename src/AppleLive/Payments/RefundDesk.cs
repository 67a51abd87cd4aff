using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.Storage;
using AppleLive.Villages;

namespace AppleLive.Payments;

/// <summary>Gives money back: what an accountant decides, and what was promised before.</summary>
public sealed class RefundDesk
{
    private readonly CommandRunner commands;
    private readonly MasterKeys keys;
    private readonly IdSource ids;

    internal RefundDesk(CommandRunner commands, MasterKeys keys, IdSource ids) => (this.commands, this.keys, this.ids) = (commands, keys, ids);

    /// <summary>
    /// Records money that an accountant of one of the order's villages gave back, at any time, never more than is left of
    /// the capture; where a provider holds the money, has it sent back by the provider. Safe to retry under the same key.
    /// </summary>
    public async Task<Outcome<RefundAnswer>> RefundAsync(OrderId order, NewRefund input, Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var check = new FieldCheck();
        var amount = new Fen(check.Number("amountFen", input.AmountFen, 1, 1_000_000_000_000));
        string reason = check.Text("reason", input.Reason, 200);
        if (check.Failed) return check.Refusal;

        return await commands.RunAsync<RefundAnswer>(
            by, key, "refund.give", new { order, input },
            async (unit, now) =>
            {
                if (!by.Is(Role.Accountant)) return new Refusal(Refusals.Forbidden);
                if (await unit.Orders.FindAsync(order, cancellationToken) is not { } file) return new Refusal(Refusals.NotFound);
                IReadOnlyList<Village> villages = await OrderVillages.OfAsync(unit, file, cancellationToken);
                if (Payer(villages, by) is not { } payer) return new Refusal(Refusals.Forbidden);
                if (input.Village is not null && villages.All(village => village.Code != input.Village))
                {
                    check.Add("village", FieldRules.NotFound);
                    return check.Refusal;
                }

                if (file.Payment is null) return new Refusal(Refusals.NotPaid);
                GrowerShare[] left = [.. file.Left.Where(share => input.Village is null || villages.Any(v => v.Id == share.Village && v.Code == input.Village))];
                Fen refundable = left.SumFen(share => share.Amount);
                if (amount > refundable) return new Refusal(Refusals.MoreThanCaptured).With("refundableFen", refundable.Value);

                RefundId id = ids.Next<RefundId>();
                if (PersonalSecret.UnwrapUnlessErased(keys, file.Order.Buyer.Secret) is not { } secret) return new Refusal(Refusals.Erased);
                byte[] note = secret.SealText(reason, Refund.ReasonPurpose(id));
                var refund = new Refund(id, order, RefundKind.Goodwill, RefundShares.Of(amount, left), Fen.Zero, RefundState.Requested, now, null, note)
                {
                    Provider = file.Payment.OnlineProvider,
                };
                await unit.Payments.AddRefundAsync(refund, cancellationToken);
                await unit.Journal.PostAsync(PaymentJournal.RefundPromised(refund), cancellationToken);
                // What a provider holds it sends itself, as soon as it can be asked.
                return refund.Provider is null
                    ? await RefundSteps.SucceedAsync(unit, file, refund, RefundSource.OfTill(payer.Id, by.Person), now, cancellationToken)
                    : new RefundAnswer(refund.Id, order, Refund.NameOf(refund.State), refund.Amount);
            },
            cancellationToken);
    }

    /// <summary>Records that an accountant of one of the order's villages handed over a refund that was promised. Once; again it is refused.</summary>
    public Task<Outcome<RefundAnswer>> PayAsync(RefundId id, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        commands.RunAsync<RefundAnswer>(
            by, key, "refund.pay", new { refund = id },
            async (unit, now) =>
            {
                if (!by.Is(Role.Accountant)) return new Refusal(Refusals.Forbidden);
                if (await unit.Payments.OrderOfAsync(id, cancellationToken) is not { } order) return new Refusal(Refusals.NotFound);
                OrderFile file = (await unit.Orders.FindAsync(order, cancellationToken))!;
                if (Payer(await OrderVillages.OfAsync(unit, file, cancellationToken), by) is not { } payer) return new Refusal(Refusals.Forbidden);
                Refund refund = file.Refunds.Single(known => known.Id == id);
                if (refund.State != RefundState.Requested) return new Refusal(Refusals.NotNow).With("state", Refund.NameOf(refund.State));
                if (refund.Provider is { } provider) return new Refusal(Refusals.SentByProvider).With("provider", provider);
                RefundSource source = file.Payment!.OnlineProvider is null ? RefundSource.OfTill(payer.Id, by.Person) : RefundSource.OfBank(by.Person);
                return await RefundSteps.SucceedAsync(unit, file, refund, source, now, cancellationToken);
            },
            cancellationToken);

    private static Village? Payer(IReadOnlyList<Village> villages, Actor by) =>
        villages.Where(village => by.Serves(Role.Accountant, village)).OrderBy(village => village.Code, StringComparer.Ordinal).FirstOrDefault();
}
