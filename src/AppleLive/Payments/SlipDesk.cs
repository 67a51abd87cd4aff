using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.Storage;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Payments;

/// <summary>What second persons say of money that was written down, and what becomes of money that is held for an order.</summary>
public sealed class SlipDesk
{
    private const int MostOpen = 200;

    private readonly IStore store;
    private readonly CommandRunner commands;
    private readonly SlipBooks books;
    private readonly MasterKeys keys;
    private readonly IdSource ids;

    internal SlipDesk(IStore store, CommandRunner commands, SlipBooks books, MasterKeys keys, IdSource ids) =>
        (this.store, this.commands, this.books, this.keys, this.ids) = (store, commands, books, keys, ids);

    /// <summary>What is open about the money of a village's orders; an officer may leave the village out for all.</summary>
    public Task<Outcome<OpenMoneyAnswer>> OpenAsync(string? village, Actor by, CancellationToken cancellationToken) =>
        store.ReadAsync<Outcome<OpenMoneyAnswer>>(
            async unit =>
            {
                Village? of = village is null ? null : await unit.Villages.FindByCodeAsync(village, cancellationToken);
                if (!by.Is(Role.Officer) && (of is null || !by.Serves(Role.Accountant, of))) return new Refusal(Refusals.Forbidden);
                if (village is not null && of is null) return new Refusal(Refusals.NotFound);
                var orders = new List<OpenOrderMoney>();
                foreach (OpenMoney open in await unit.Slips.OpenAsync(of?.Id, MostOpen, cancellationToken))
                {
                    IReadOnlyList<Slip> slips = open.WaitingFen == Fen.Zero ? [] : await unit.Slips.OfAsync(open.OrderId, cancellationToken);
                    orders.Add(new OpenOrderMoney(open.OrderId, open.Number, open.HeldFen, [
                        .. slips.Where(slip => slip.State == SlipState.Waiting && (of is null || slip.Village == of.Id))
                            .Select(slip => new WaitingPayment(slip.Id, slip.Amount, slip.RecordedAt)),
                    ]));
                }

                return new OpenMoneyAnswer(orders);
            },
            cancellationToken);

    /// <summary>
    /// Confirms money that needs a second person: an officer, or an accountant of a village of the order, who did not record it
    /// himself. Only now it is booked, as things stand now: should the order be paid or over by then, it is held to be given
    /// back. Safe to retry under the same key.
    /// </summary>
    public Task<Outcome<PaymentAnswer>> ConfirmAsync(PaymentId id, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        JudgeAsync(
            "payment.confirm", id, new { payment = id }, confirms: true, by, key,
            async (unit, file, slip, now) =>
            {
                if (PersonalSecret.UnwrapUnlessErased(keys, file.Order.Buyer.Secret) is not { } secret) return new Refusal(Refusals.Erased);
                await unit.Slips.JudgeAsync(slip, cancellationToken);
                return await books.BookAsync(unit, file, slip, secret, now, cancellationToken);
            },
            cancellationToken);

    /// <summary>Says with a reason that money did not come as it was written down. Nothing is booked; its slip's number is free again. Safe to retry under the same key.</summary>
    public async Task<Outcome<PaymentAnswer>> RejectAsync(
        PaymentId id, PaymentRejection input, Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var check = new FieldCheck();
        string reason = check.Text("reason", input.Reason, 200);
        if (check.Failed) return check.Refusal;

        return await JudgeAsync(
            "payment.reject", id, new { payment = id, input }, confirms: false, by, key,
            async (unit, file, slip, now) =>
            {
                if (PersonalSecret.UnwrapUnlessErased(keys, file.Order.Buyer.Secret) is not { } secret) return new Refusal(Refusals.Erased);
                await unit.Slips.JudgeAsync(slip with { Why = secret.SealText(reason, Slip.WhyPurpose(id)) }, cancellationToken);
                await unit.BankLines.ReopenAsync(id, cancellationToken);
                Fen held = (await unit.Slips.MovesAsync(slip.Order, cancellationToken)).SumFen(move => move.Amount);
                return new PaymentAnswer(id, slip.Order, SlipRules.NameOf(slip.State), slip.Amount) { HeldFen = held };
            },
            cancellationToken);
    }

    /// <summary>
    /// Makes what is held for an order its payment, where it is enough by now, since boxes were taken away. Accountants of a
    /// village that holds some of it. Safe to retry under the same key.
    /// </summary>
    public Task<Outcome<PaymentAnswer>> UseHeldAsync(OrderId order, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        commands.RunAsync<PaymentAnswer>(
            by, key, "deposit.use", new { order },
            async (unit, now) =>
            {
                if ((await HolderAsync(unit, order, by, cancellationToken)).IsRefused(out Refusal? why, out (OrderFile File, Village Village, Fen Held) holder)) return why;
                Fen held = (await unit.Slips.MovesAsync(order, cancellationToken)).SumFen(move => move.Amount);
                if (SlipRules.Completes(holder.File, Fen.Zero, holder.File.Order.Total, asReceived: false).IsRefused(out why, out _)) return why;
                if (held < holder.File.Order.Total)
                    return new Refusal(Refusals.TooLittleHeld).With("dueFen", SlipRules.Due(holder.File.Order, held).Value);
                if (PersonalSecret.UnwrapUnlessErased(keys, holder.File.Order.Buyer.Secret) is not { } secret) return new Refusal(Refusals.Erased);

                Slip last = (await unit.Slips.OfAsync(order, cancellationToken)).Last(slip => slip.State == SlipState.Booked);
                string reference = last.OpenReference(holder.File.Order, keys)!;
                return await books.CaptureAsync(unit, holder.File, ids.Next<PaymentId>(), holder.Village.Id, by.Person, reference, secret, now, cancellationToken);
            },
            cancellationToken);

    /// <summary>
    /// Records that held money was given back: the accountant of a village that holds it, up to what it holds. Safe to retry
    /// under the same key.
    /// </summary>
    public async Task<Outcome<DepositAnswer>> GiveBackAsync(
        OrderId order, NewDepositReturn input, Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var check = new FieldCheck();
        var amount = new Fen(check.Number("amountFen", input.AmountFen, 1, 1_000_000_000_000));
        string reference = check.Text("reference", input.Reference, 100);
        if (check.Failed) return check.Refusal;

        return await commands.RunAsync<DepositAnswer>(
            by, key, "deposit.return", new { order, input },
            async (unit, now) =>
            {
                if ((await HolderAsync(unit, order, by, cancellationToken)).IsRefused(out Refusal? why, out (OrderFile File, Village Village, Fen Held) holder)) return why;
                if (amount > holder.Held) return new Refusal(Refusals.MoreThanHeld).With("heldFen", holder.Held.Value);
                if (PersonalSecret.UnwrapUnlessErased(keys, holder.File.Order.Buyer.Secret) is not { } secret) return new Refusal(Refusals.Erased);

                PaymentId id = ids.Next<PaymentId>();
                var move = new DepositMove(id, order, holder.Village.Id, DepositKind.Returned, -amount, by.Person, now)
                {
                    Reference = secret.SealText(reference, DepositMove.ReferencePurpose(id)),
                };
                await unit.Slips.AddAsync([move], cancellationToken);
                await unit.Journal.PostAsync(DepositJournal.Returned(move), cancellationToken);
                return new DepositAnswer(id, order, amount, holder.Held - amount);
            },
            cancellationToken);
    }

    private Task<Outcome<PaymentAnswer>> JudgeAsync(
        string name, PaymentId id, object sent, bool confirms, Actor by, IdempotencyKey key,
        Func<IUnitOfWork, OrderFile, Slip, Instant, Task<Outcome<PaymentAnswer>>> keep, CancellationToken cancellationToken) =>
        commands.RunAsync<PaymentAnswer>(
            by, key, name, sent,
            async (unit, now) =>
            {
                if (!by.Is(Role.Officer) && !by.Is(Role.Accountant)) return new Refusal(Refusals.Forbidden);
                if (await unit.Slips.FindAsync(id, cancellationToken) is not { } found) return new Refusal(Refusals.NotFound);
                OrderFile file = (await unit.Orders.FindAsync(found.Order, cancellationToken))!;
                IReadOnlyList<Village> villages = await OrderVillages.OfAsync(unit, file, cancellationToken);
                if (!by.Is(Role.Officer) && !villages.Any(village => by.Serves(Role.Accountant, village))) return new Refusal(Refusals.Forbidden);

                // Again, now that the order is locked: somebody may have judged it meanwhile.
                Slip slip = (await unit.Slips.FindAsync(id, cancellationToken))!;
                return SlipRules.Judge(slip, by.Person, confirms).IsRefused(out Refusal? why, out SlipState state)
                    ? why
                    : await keep(unit, file, slip with { State = state, JudgedBy = by.Person, JudgedAt = now }, now);
            },
            cancellationToken);

    // Of several villages that are his and hold something, the one that holds most.
    private static async Task<Outcome<(OrderFile File, Village Village, Fen Held)>> HolderAsync(
        IUnitOfWork unit, OrderId order, Actor by, CancellationToken cancellationToken)
    {
        if (!by.Is(Role.Accountant)) return new Refusal(Refusals.Forbidden);
        if (await unit.Orders.FindAsync(order, cancellationToken) is not { } file) return new Refusal(Refusals.NotFound);
        Village[] his = [.. (await OrderVillages.OfAsync(unit, file, cancellationToken)).Where(village => by.Serves(Role.Accountant, village))];
        if (his.Length == 0) return new Refusal(Refusals.Forbidden);
        ILookup<VillageId, DepositMove> held = (await unit.Slips.MovesAsync(order, cancellationToken)).ToLookup(move => move.Village);
        (Village Village, Fen Held) most = his.Select(village => (village, held[village.Id].SumFen(move => move.Amount)))
            .OrderByDescending(each => each.Item2).ThenBy(each => each.village.Code, StringComparer.Ordinal).First();
        return most.Held > Fen.Zero ? (file, most.Village, most.Held) : new Refusal(Refusals.MoreThanHeld).With("heldFen", 0L);
    }
}
