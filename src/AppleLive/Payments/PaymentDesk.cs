using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.Storage;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Payments;

/// <summary>Records money that accountants take for orders.</summary>
public sealed class PaymentDesk
{
    private readonly CommandRunner commands;
    private readonly SlipBooks books;
    private readonly PaymentOptions options;
    private readonly MasterKeys keys;
    private readonly IdSource ids;

    internal PaymentDesk(CommandRunner commands, SlipBooks books, PaymentOptions options, MasterKeys keys, IdSource ids) =>
        (this.commands, this.books, this.options, this.keys, this.ids) = (commands, books, options, keys, ids);

    /// <summary>
    /// Records what an accountant of one of the order's villages took, with its slip. It must be exactly what is due, unless
    /// he says that it came so. Above <see cref="PaymentOptions.SecondPersonAboveFen"/>, or where a slip stands for several
    /// orders, it is booked only when a second person has confirmed it. Safe to retry under the same key; a second payment is
    /// refused as <c>already-paid</c>.
    /// </summary>
    public async Task<Outcome<PaymentAnswer>> RecordAsync(OrderId order, NewPayment input, Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (Check(input).IsRefused(out Refusal? why, out (Fen Amount, string Reference) came)) return why;
        return await commands.RunAsync<PaymentAnswer>(
            by, key, "payment.record", new { order, input },
            async (unit, now) =>
            {
                if (!by.Is(Role.Accountant)) return new Refusal(Refusals.Forbidden);
                return (await TakerAsync(unit, order, by, cancellationToken)).IsRefused(out Refusal? refused, out (OrderFile File, Village Village) taker)
                    ? refused
                    : await RecordAsync(unit, taker.File, taker.Village, came.Amount, came.Reference, input, by.Person, now, cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>The same, inside the transaction of a caller who has checked who acts for which village.</summary>
    internal async Task<Outcome<PaymentAnswer>> RecordAsync(
        IUnitOfWork unit, OrderFile file, Village village, Fen amount, string reference, NewPayment input, PersonId by, Instant now,
        CancellationToken cancellationToken)
    {
        Order order = file.Order;
        Fen held = (await unit.Slips.MovesAsync(order.Id, cancellationToken)).SumFen(move => move.Amount);
        if (SlipRules.Completes(file, held, amount, input.AsReceived == true).IsRefused(out Refusal? why, out _)) return why;
        var index = Digest.From(keys.IndexOfSlip(reference));
        Slip? before = await unit.Slips.LastAsync(village.Id, index, cancellationToken);
        if (before is not null && input.SameSlip != true)
        {
            Order other = (await unit.Orders.FindAsync(before.Order, cancellationToken))!.Order;
            return new Refusal(Refusals.SlipUsed).With("number", other.Number).With("amountFen", before.Amount.Value);
        }

        if (PersonalSecret.UnwrapUnlessErased(keys, order.Buyer.Secret) is not { } secret) return new Refusal(Refusals.Erased);
        bool waits = before is not null || amount.Value > options.SecondPersonAboveFen;
        PaymentId id = ids.Next<PaymentId>();
        var slip = new Slip(
            id, order.Id, village.Id, amount, secret.SealText(reference, Payment.ReferencePurpose(id)), index, by, now,
            waits ? SlipState.Waiting : SlipState.Booked);
        await unit.Slips.AddAsync(slip, cancellationToken);
        return waits
            ? new PaymentAnswer(id, order.Id, SlipRules.NameOf(SlipState.Waiting), amount) { HeldFen = held }
            : await books.BookAsync(unit, file, slip, secret, now, cancellationToken);
    }

    private static Outcome<(Fen Amount, string Reference)> Check(NewPayment input)
    {
        var check = new FieldCheck();
        var amount = new Fen(check.Number("amountFen", input.AmountFen, 1, 1_000_000_000_000));
        string reference = check.Text("reference", input.Reference, 100);
        return check.Failed ? check.Refusal : (amount, reference);
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
