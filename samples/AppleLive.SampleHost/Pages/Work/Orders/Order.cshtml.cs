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
public sealed class OrderModel(OrdersReader reader, PaymentDesk payments, RefundDesk refunds) : MoneyPage
{
    /// <summary>The order's id.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Id { get; set; }

    /// <summary>Money taken.</summary>
    [BindProperty]
    public PaymentForm Payment { get; set; } = new();

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
    public async Task<IActionResult> OnPostPaymentAsync(CancellationToken cancellationToken)
    {
        Sent = nameof(Payment);
        var input = new NewPayment { AmountFen = Fen(Payment.Amount, nameof(Payment.Amount)), Reference = Payment.Reference };
        if (!ModelState.IsValid) return await ShowErrors(cancellationToken);
        if (Refused(await payments.RecordAsync(Order, input, By, Key, cancellationToken), out PaymentAnswer? made)) return await Show(cancellationToken);
        return Done($"/work/orders/{made.Order}", Text["money.paid.done", Money(made.AmountFen.Value)]);
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
        Payment.Amount ??= view.DueFen is { } due ? YuanText.Write(due) : null;
        Beside = new Beside(Text[MoneyStandings.Key(view.Standing)], await OrdersLike(view, cancellationToken), $"/work/orders/{view.Id}");
        return Page();
    }

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
