using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.People;

namespace AppleLive.Payments;

/// <summary>The rules of money that accountants take: no clock, no store.</summary>
internal static class SlipRules
{
    /// <summary>
    /// Whether money that came pays the order whole. Unless its taker insists that it came so, it must be exactly what is due:
    /// most sums that differ are slips of the finger.
    /// </summary>
    /// <param name="file">The order.</param>
    /// <param name="held">What is held for it already.</param>
    /// <param name="came">What came.</param>
    /// <param name="asReceived">Whether it really came so.</param>
    public static Outcome<bool> Completes(OrderFile file, Fen held, Fen came, bool asReceived)
    {
        Order order = file.Order;
        Refusal? whyNot = CaptureRules.WhyNot(file);
        if (asReceived) return whyNot is null && held + came >= order.Total;
        if (whyNot is not null) return whyNot;
        Fen due = Due(order, held);
        return came == due ? true : new Refusal(Refusals.AmountMismatch).With("dueFen", due.Value);
    }

    /// <summary>What is still to come for an order of which this much is held.</summary>
    public static Fen Due(Order order, Fen held) => held < order.Total ? order.Total - held : Fen.Zero;

    /// <summary>What a second person's word makes of it. Persons are compared, not accounts.</summary>
    public static Outcome<SlipState> Judge(Slip slip, PersonId by, bool confirms) => slip.State switch
    {
        SlipState.Waiting when slip.RecordedBy == by => new Refusal(Refusals.SecondPersonRequired),
        SlipState.Waiting => confirms ? SlipState.Booked : SlipState.Rejected,
        _ => new Refusal(Refusals.NotNow).With("state", NameOf(slip.State)),
    };

    /// <summary>
    /// How the money of an order that is paid whole is put together: what was held before goes first, village by village, then
    /// what came last. Together exactly what is due; the rest stays held.
    /// </summary>
    public static IReadOnlyList<DepositMove> Use(PaymentId id, Order order, IReadOnlyList<DepositMove> held, PersonId by, NodaTime.Instant at)
    {
        Fen open = order.Total;
        var used = new List<DepositMove>();
        foreach (DepositMove each in held.Where(each => each.Amount > Fen.Zero).OrderBy(each => each.Village))
        {
            Fen part = each.Amount < open ? each.Amount : open;
            if (part > Fen.Zero) used.Add(new DepositMove(id, order.Id, each.Village, DepositKind.Used, -part, by, at));
            open -= part;
        }

        return used;
    }

    /// <summary>The state's name in answers.</summary>
    public static string NameOf(SlipState state) => state switch
    {
        SlipState.Waiting => "to-be-confirmed",
        SlipState.Rejected => "rejected",
        _ => "booked",
    };
}
