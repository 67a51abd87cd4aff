using AppleLive.Payments;
using AppleLive.SampleHost.Forms;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Work.Orders;

/// <summary>What an order's page shows an accountant.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">Its number.</param>
/// <param name="Placed">When it was placed.</param>
/// <param name="Standing">Where its money stands.</param>
/// <param name="Buyer">The buyer's name, masked.</param>
/// <param name="Phone">The buyer's phone, masked; null once he is erased.</param>
public sealed record OrderView(string Id, string Number, Instant Placed, MoneyStanding Standing, string Buyer, string? Phone)
{
    /// <summary>What was ordered.</summary>
    public IReadOnlyList<OrderLineView> Lines { get; init; } = [];

    /// <summary>What the buyer pays for shipping.</summary>
    public long ShippingFen { get; init; }

    /// <summary>All of it.</summary>
    public long TotalFen { get; init; }

    /// <summary>What is to be paid; null once it is paid, or nothing is to be paid any more.</summary>
    public long? DueFen { get; init; }

    /// <summary>What villages hold for it: until the rest comes, or to be given back.</summary>
    public long HeldFen { get; init; }

    /// <summary>The most that one of the reader's villages holds, and so can give back.</summary>
    public long HeldHereFen { get; init; }

    /// <summary>What came and was not simply the payment, oldest first.</summary>
    public IReadOnlyList<SlipView> Slips { get; init; } = [];

    /// <summary>What was given back of what was held, oldest first.</summary>
    public IReadOnlyList<(Instant At, long Fen, string? Reference)> GivenBack { get; init; } = [];

    /// <summary>What came online and the order could not take, oldest first.</summary>
    public IReadOnlyList<(Instant At, long Fen, string? Reference)> Strays { get; init; } = [];

    /// <summary>Whether what is held pays the order by now.</summary>
    public bool HeldPays => DueFen == 0;

    /// <summary>What was paid.</summary>
    public PaymentView? Payment { get; init; }

    /// <summary>What can still go back; nothing once the buyer is erased.</summary>
    public long RefundableFen { get; init; }

    /// <summary>What went back, oldest first.</summary>
    public IReadOnlyList<RefundView> Refunds { get; init; } = [];

    /// <summary>The villages that send something for it.</summary>
    public IReadOnlyList<Option> Villages { get; init; } = [];

    /// <summary>What happened to its money, oldest first: each moment, its text's key and what fills it.</summary>
    public IReadOnlyList<(Instant At, string Key, long Fen, string? Said)> History
    {
        get
        {
            var told = new List<(Instant, string, long, string?)> { (Placed, "money.history.placed", TotalFen, null) };
            if (Payment is { } paid) told.Add((paid.At, "money.history.paid", paid.AmountFen, paid.Reference));
            foreach (SlipView slip in Slips)
            {
                if (Payment is null || slip.Id != Payment.Id) told.Add((slip.At, "money.history.came", slip.AmountFen, slip.Reference));
                if (slip is { State: SlipState.Rejected, JudgedAt: { } rejected }) told.Add((rejected, "money.history.rejected", slip.AmountFen, slip.Why));
            }

            told.AddRange(GivenBack.Select(back => (back.At, "money.history.given-back", back.Fen, back.Reference)));
            told.AddRange(Strays.Select(stray => (stray.At, "money.history.stray", stray.Fen, stray.Reference)));
            foreach (RefundView refund in Refunds)
            {
                told.Add((refund.Requested, "money.history.promised", refund.AmountFen, refund.Reason));
                if (refund.Succeeded is { } at) told.Add((at, "money.history.refunded", refund.AmountFen, refund.By));
            }

            return [.. told.OrderBy(each => each.Item1)];
        }
    }
}

/// <summary>A line of an order.</summary>
/// <param name="Title">The listing's title.</param>
/// <param name="Village">Whose apples.</param>
/// <param name="PriceFen">The price of a box.</param>
/// <param name="Boxes">How many.</param>
/// <param name="AmountFen">Boxes times price.</param>
public sealed record OrderLineView(string Title, string Village, long PriceFen, long Boxes, long AmountFen);

/// <summary>Money that came with a slip.</summary>
/// <param name="Id">Its id.</param>
/// <param name="State">Where it stands.</param>
/// <param name="AmountFen">How much.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Reference">The slip or transfer.</param>
/// <param name="By">Who took it.</param>
/// <param name="IsOwn">Whether the reader recorded it himself.</param>
/// <param name="JudgedAt">When a second person judged it.</param>
/// <param name="Why">Why he rejected it.</param>
public sealed record SlipView(
    string Id, SlipState State, long AmountFen, Instant At, string Reference, string By, bool IsOwn, Instant? JudgedAt, string? Why);

/// <summary>What was paid.</summary>
/// <param name="Id">Its id.</param>
/// <param name="AmountFen">The amount.</param>
/// <param name="At">When.</param>
/// <param name="Reference">The slip or transfer.</param>
/// <param name="By">Who took it, where a person did.</param>
public sealed record PaymentView(string Id, long AmountFen, Instant At, string Reference, string? By);

/// <summary>What went back, or is to go back.</summary>
/// <param name="Id">The refund.</param>
/// <param name="Kind">Why.</param>
/// <param name="State">Where it stands.</param>
/// <param name="AmountFen">The amount.</param>
/// <param name="Requested">When it was promised.</param>
/// <param name="Succeeded">When the buyer had it.</param>
/// <param name="Reason">What was written about it.</param>
/// <param name="By">Who handed it over, once somebody has.</param>
public sealed record RefundView(string Id, RefundKind Kind, RefundState State, long AmountFen, Instant Requested, Instant? Succeeded, string? Reason, string? By)
{
    /// <summary>The provider that sends it; null where a person hands it over.</summary>
    public string? Provider { get; init; }

    /// <summary>Whether a person is to hand it over.</summary>
    public bool IsToHandOver => State == RefundState.Requested && Provider is null;

    /// <summary>Whether its provider is sending it.</summary>
    public bool IsUnderWay => Provider is not null && State is RefundState.Requested or RefundState.Submitted;

    /// <summary>The text's key for why.</summary>
    public string KindKey => Kind switch
    {
        RefundKind.Cancelled => "money.refund.cancelled",
        RefundKind.Amended => "money.refund.amended",
        RefundKind.Refused => "money.refund.refused",
        RefundKind.Lost => "money.refund.lost",
        RefundKind.Claim => "money.refund.claim",
        RefundKind.Chargeback => "buy.refund.why.chargeback",
        _ => "money.refund.goodwill",
    };
}
