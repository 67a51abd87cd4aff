using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.SampleHost.Forms;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Work.Orders;

/// <summary>What the list of orders shows.</summary>
/// <param name="Villages">The villages to choose from.</param>
/// <param name="Village">The chosen one's code.</param>
/// <param name="Orders">A page of its orders.</param>
/// <param name="Older">After which the next page begins; null on the last.</param>
public sealed record OrdersView(IReadOnlyList<Option> Villages, string Village, IReadOnlyList<OrderRow> Orders, OrderId? Older)
{
    /// <summary>How many orders wait for money, counted up to a hundred.</summary>
    public int Awaited { get; init; }

    /// <summary>How many have a refund to hand over, counted up to a hundred.</summary>
    public int RefundDue { get; init; }
}

/// <summary>An order of the list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">Its number.</param>
/// <param name="Placed">When it was placed.</param>
/// <param name="Buyer">The buyer's name, masked.</param>
/// <param name="Boxes">How many boxes.</param>
/// <param name="TotalFen">What it costs.</param>
/// <param name="RefundedFen">What went back or is promised.</param>
/// <param name="Standing">Where its money stands.</param>
public sealed record OrderRow(string Id, string Number, Instant Placed, string Buyer, long Boxes, long TotalFen, long RefundedFen, MoneyStanding Standing)
{
    /// <summary>The slip or transfer it was paid by; null while it is not paid.</summary>
    public string? Reference { get; init; }
}

/// <summary>Where the money of an order stands, in one word.</summary>
public enum MoneyStanding
{
    /// <summary>Nothing was paid yet.</summary>
    Awaited,

    /// <summary>Paid.</summary>
    Paid,

    /// <summary>A refund waits to be handed over.</summary>
    RefundDue,

    /// <summary>Paid, and something went back.</summary>
    Refunded,

    /// <summary>Over without money.</summary>
    Ended,
}

/// <summary>Tells where an order's money stands.</summary>
internal static class MoneyStandings
{
    public static MoneyStanding Of(OrderFile file) => file switch
    {
        _ when file.Refunds.Any(refund => refund.State == RefundState.Requested) => MoneyStanding.RefundDue,
        _ when file.Refunds.Any(refund => refund.State != RefundState.Failed) => MoneyStanding.Refunded,
        { Payment: not null } => MoneyStanding.Paid,
        { Order.Status: OrderStatus.Cancelled or OrderStatus.Expired } => MoneyStanding.Ended,
        _ => MoneyStanding.Awaited,
    };

    /// <summary>What to ask for to find others whose money stands so.</summary>
    public static OrderMoney ToMoney(MoneyStanding standing) => standing switch
    {
        MoneyStanding.Awaited => OrderMoney.Awaited,
        MoneyStanding.Paid => OrderMoney.Paid,
        MoneyStanding.RefundDue => OrderMoney.RefundDue,
        MoneyStanding.Refunded => OrderMoney.Refunded,
        _ => OrderMoney.Any,
    };

    /// <summary>The text's key.</summary>
    public static string Key(MoneyStanding standing) => standing switch
    {
        MoneyStanding.Awaited => "money.standing.awaited",
        MoneyStanding.Paid => "money.standing.paid",
        MoneyStanding.RefundDue => "money.standing.refund-due",
        MoneyStanding.Refunded => "money.standing.refunded",
        _ => "money.standing.ended",
    };

    /// <summary>The status's kind.</summary>
    public static string Kind(MoneyStanding standing) => standing switch
    {
        MoneyStanding.Awaited or MoneyStanding.RefundDue => "waiting",
        MoneyStanding.Paid => "done",
        _ => "over",
    };
}
