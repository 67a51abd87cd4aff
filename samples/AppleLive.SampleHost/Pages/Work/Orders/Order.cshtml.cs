using AppleLive.AspNetCore.Access;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.SampleHost.Forms;
using AppleLive.SampleHost.Pages.Work.Accounting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppleLive.SampleHost.Pages.Work.Orders;

/// <summary>An order's money: what was paid, what went back, and the forms for both.</summary>
[Authorize(AppleLivePolicies.Accountant)]
public sealed class OrderModel(OrdersReader reader, PaymentDesk payments, SlipDesk slips, RefundDesk refunds) : MoneyPage
{
    /// <summary>The order's id.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Id { get; set; }

    /// <summary>Money taken.</summary>
    [BindProperty]
    public PaymentForm Payment { get; set; } = new();

    /// <summary>Money taken for an order that needs none any more.</summary>
    [BindProperty]
    public PaymentForm Again { get; set; } = new();

    /// <summary>Held money given back.</summary>
    [BindProperty]
    public PaymentForm Back { get; set; } = new();

    /// <summary>Why money is not confirmed.</summary>
    [BindProperty]
    public RejectionForm Rejection { get; set; } = new();

    /// <summary>Whether the form for further money was sent and refused.</summary>
    public bool AgainAtFault => Sent == nameof(Again);

    /// <summary>Whether the reason was what was wrong.</summary>
    public bool RejectionAtFault => Sent == nameof(Rejection);

    /// <summary>Why a payment was refused, by name: what the form then asks.</summary>
    public string? Asks { get; private set; }

    /// <summary>Money given back.</summary>
    [BindProperty]
    public RefundForm Refund { get; set; } = new();

    /// <summary>What the page shows.</summary>
    public OrderView View { get; private set; } = null!;

    /// <summary>The village's orders whose money stands so, so that one goes from one to the next.</summary>
    public Beside Beside { get; private set; } = null!;

    private OrderId Order => EntityId.TryParse(Id, out OrderId order) ? order : default;

    /// <summary>Shows the order.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => Show(cancellationToken);

    /// <summary>Records that the order was paid.</summary>
    public Task<IActionResult> OnPostPaymentAsync(CancellationToken cancellationToken) => RecordAsync(nameof(Payment), Payment, cancellationToken);

    /// <summary>Records that money came for an order that needs none.</summary>
    public Task<IActionResult> OnPostAgainAsync(CancellationToken cancellationToken)
    {
        Again.AsReceived = true;
        return RecordAsync(nameof(Again), Again, cancellationToken);
    }

    /// <summary>Confirms, as a second person, money that somebody recorded.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(string? payment, CancellationToken cancellationToken)
    {
        if (!EntityId.TryParse(payment, out PaymentId id)) return NotFound();
        Outcome<PaymentAnswer> outcome = await slips.ConfirmAsync(id, By, Key, cancellationToken);
        return Refused(outcome, out PaymentAnswer? made) ? await Show(cancellationToken) : Recorded(made);
    }

    /// <summary>Says, as a second person, that money did not come as it was recorded.</summary>
    public async Task<IActionResult> OnPostRejectAsync(string? payment, CancellationToken cancellationToken)
    {
        Sent = nameof(Rejection);
        if (!EntityId.TryParse(payment, out PaymentId id)) return NotFound();
        Outcome<PaymentAnswer> outcome = await slips.RejectAsync(id, new PaymentRejection { Reason = Rejection.Reason }, By, Key, cancellationToken);
        return Refused(outcome, out PaymentAnswer? made) ? await Show(cancellationToken) : Recorded(made);
    }

    /// <summary>Pays the order with what is held for it.</summary>
    public async Task<IActionResult> OnPostUseHeldAsync(CancellationToken cancellationToken)
    {
        Outcome<PaymentAnswer> outcome = await slips.UseHeldAsync(Order, By, Key, cancellationToken);
        return Refused(outcome, out PaymentAnswer? made) ? await Show(cancellationToken) : Recorded(made);
    }

    /// <summary>Records that held money was given back.</summary>
    public async Task<IActionResult> OnPostGiveBackAsync(CancellationToken cancellationToken)
    {
        Sent = nameof(Back);
        var input = new NewDepositReturn { AmountFen = Fen(Back.Amount, nameof(Back.Amount)), Reference = Back.Reference };
        if (!ModelState.IsValid) return await ShowErrors(cancellationToken);
        if (Refused(await slips.GiveBackAsync(Order, input, By, Key, cancellationToken), out DepositAnswer? made)) return await Show(cancellationToken);
        return Done($"/work/orders/{made.Order}", Text["money.given-back.done", Money(made.AmountFen.Value)]);
    }

    /// <summary>Records that money was given back.</summary>
    public async Task<IActionResult> OnPostRefundAsync(CancellationToken cancellationToken)
    {
        Sent = nameof(Refund);
        var input = new NewRefund
        {
            AmountFen = Fen(Refund.Amount, nameof(Refund.Amount)),
            Reason = Refund.Reason,
            Village = string.IsNullOrEmpty(Refund.Village) ? null : Refund.Village,
        };
        if (!ModelState.IsValid) return await ShowErrors(cancellationToken);
        if (Refused(await refunds.RefundAsync(Order, input, By, Key, cancellationToken), out RefundAnswer? made)) return await Show(cancellationToken);
        return Done($"/work/orders/{made.Order}", Text["money.refunded.done", Money(made.AmountFen.Value)]);
    }

    /// <summary>Records that a promised refund was handed over.</summary>
    public async Task<IActionResult> OnPostHandOverAsync(string? refund, CancellationToken cancellationToken)
    {
        if (!EntityId.TryParse(refund, out RefundId promised)) return NotFound();
        if (Refused(await refunds.PayAsync(promised, By, Key, cancellationToken), out RefundAnswer? made)) return await Show(cancellationToken);
        return Done($"/work/orders/{made.Order}", Text["money.refunded.done", Money(made.AmountFen.Value)]);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        if (await reader.Read(By, Order, cancellationToken) is not { } view) return NotFound();
        View = view;
        Back.Amount ??= view.HeldHereFen > 0 && view.DueFen is null ? YuanText.Write(view.HeldHereFen) : null;
        Payment.Amount ??= view.DueFen is { } due ? YuanText.Write(due) : null;
        Beside = new Beside(Text[MoneyStandings.Key(view.Standing)], await OrdersLike(view, cancellationToken), $"/work/orders/{view.Id}");
        return Page();
    }

    private async Task<IActionResult> RecordAsync(string sent, PaymentForm form, CancellationToken cancellationToken)
    {
        Sent = sent;
        var input = new NewPayment
        {
            AmountFen = Fen(form.Amount, nameof(form.Amount)),
            Reference = form.Reference,
            AsReceived = form.AsReceived ? true : null,
            SameSlip = form.SameSlip ? true : null,
        };
        if (!ModelState.IsValid) return await ShowErrors(cancellationToken);
        Outcome<PaymentAnswer> outcome = await payments.RecordAsync(Order, input, By, Key, cancellationToken);
        if (outcome.IsRefused(out Refusal? why, out PaymentAnswer? made))
        {
            Asks = why.Slug;
            Say(why);
            return await Show(cancellationToken);
        }

        return Recorded(made);
    }

    private IActionResult Recorded(PaymentAnswer made) => Done($"/work/orders/{made.Order}", made.State switch
    {
        "to-be-confirmed" => Text["money.waiting.done", Money(made.AmountFen.Value)],
        "rejected" => Text["money.rejected.done", Money(made.AmountFen.Value)],
        "held" => Text["money.held.done", Money(made.HeldFen.Value)],
        _ when made.HeldFen.Value > 0 => Text["money.paid.more.done", Money(made.AmountFen.Value), Money(made.HeldFen.Value)],
        _ => Text["money.paid.done", Money(made.AmountFen.Value)],
    });

    private async Task<IReadOnlyList<BesideCell>> OrdersLike(OrderView view, CancellationToken cancellationToken)
    {
        foreach (Option village in view.Villages)
        {
            if (await reader.List(By, village.Value, MoneyStandings.ToMoney(view.Standing), OrderSort.Newest, null, cancellationToken) is not { } list) continue;
            return [.. list.Orders.Select(order => new BesideCell($"/work/orders/{order.Id}", order.Number, $"{order.Buyer} {Money(order.TotalFen)}"))];
        }

        return [];
    }

    private string Money(long fen) => HttpContext.RequestServices.GetRequiredService<Formats>().Money(fen);
}

/// <summary>Money taken, as typed.</summary>
public sealed class PaymentForm
{
    /// <summary>Yuan.</summary>
    public string? Amount { get; set; }

    /// <summary>The slip or transfer.</summary>
    public string? Reference { get; set; }

    /// <summary>That it really came so, though it is not what is due.</summary>
    public bool AsReceived { get; set; }

    /// <summary>That the slip stands for another order as well.</summary>
    public bool SameSlip { get; set; }
}

/// <summary>Why money is not confirmed, as typed.</summary>
public sealed class RejectionForm
{
    /// <summary>Why.</summary>
    public string? Reason { get; set; }
}

/// <summary>Money given back, as typed.</summary>
public sealed class RefundForm
{
    /// <summary>Yuan.</summary>
    public string? Amount { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>Whose growers bear it; empty for all villages of the order.</summary>
    public string? Village { get; set; }
}
