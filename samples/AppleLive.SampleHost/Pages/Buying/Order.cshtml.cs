using System.Text;
using AppleLive.Claims;
using AppleLive.OnlinePayments;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.Privacy;
using AppleLive.SampleHost.Pages.Ledger;
using AppleLive.Transparency;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppleLive.SampleHost.Pages.Buying;

/// <summary>The buyer's order: deal, money, parcels and complaints, each on its own.</summary>
[AllowAnonymous]
public sealed class OrderModel(
    OrderPageReader reader, OrderDesk orders, OnlinePaymentDesk payments, ClaimDesk claims, ReceiptDesk receipts, MasterKeys keys, AppleLiveOptions options) : OrderHolderPage(keys)
{
    /// <summary>What it shows.</summary>
    public OrderPageView View { get; private set; } = null!;

    /// <summary>The proof that the order stands in the ledger; null while it does not.</summary>
    public Receipt? Receipt { get; private set; }

    /// <summary>The page of the order's record with the site's name, to be opened on another phone.</summary>
    public string RecordAddress => $"{Request.Scheme}://{Request.Host}{Request.PathBase}{LedgerRecord.LinkTo(Receipt!.Index)}";

    /// <summary>How many hours after delivery a buyer may complain.</summary>
    public int ClaimHours => options.Shipping.ClaimHours;

    /// <summary>The private link with the site's name, to be kept.</summary>
    public string Address => $"{Request.Scheme}://{Request.Host}{Request.PathBase}{Link}";

    /// <summary>The key of what the deal's state means for the buyer.</summary>
    public string DealHint => View.Status switch
    {
        OrderStatus.Reserved => "buy.deal.reserved.hint",
        OrderStatus.Confirmed => "buy.deal.confirmed.hint",
        OrderStatus.Amended => "buy.deal.amended.hint",
        OrderStatus.Completed => "buy.deal.completed.hint",
        OrderStatus.Expired => "buy.deal.expired.hint",
        _ => "buy.deal.cancelled.hint",
    };

    /// <summary>The key of why money goes back.</summary>
    public static string Why(RefundKind kind) => kind switch
    {
        RefundKind.Cancelled => "buy.refund.why.cancelled",
        RefundKind.Amended => "buy.refund.why.amended",
        RefundKind.Refused => "buy.refund.why.refused",
        RefundKind.Lost => "buy.refund.why.lost",
        RefundKind.Claim => "buy.refund.why.claim",
        RefundKind.Chargeback => "buy.refund.why.chargeback",
        _ => "buy.refund.why.goodwill",
    };

    /// <summary>Whether the buyer pays on a provider's page, and still can.</summary>
    public bool CanPay => View is { Status: OrderStatus.Reserved, PaidAt: null, PayBy: { } by } && View.Now < by && payments.PaysOnline(View.Gateway);

    /// <summary>Shows the order; to a buyer who comes from paying, once it was asked how his payment stands.</summary>
    public async Task<IActionResult> OnGetAsync(bool? paid, CancellationToken cancellationToken)
    {
        if (paid != true) return await Show(cancellationToken);
        await payments.LookAsync(Order, cancellationToken);
        return await orders.FindAsync(Order, cancellationToken) is { Payment: not null } ? Done(Link, Text["buy.pay.done"]) : Done(Link, Text["buy.pay.waiting"]);
    }

    /// <summary>The receipt as a file.</summary>
    public async Task<IActionResult> OnGetReceiptAsync(CancellationToken cancellationToken) =>
        await receipts.FindAsync(Order, cancellationToken) is { } receipt
            ? File(Encoding.UTF8.GetBytes(receipt.Text), "text/plain; charset=utf-8", $"order-{Order}.tlog-proof")
            : NotFound();

    /// <summary>Cancels the order.</summary>
    public async Task<IActionResult> OnPostCancelAsync(CancellationToken cancellationToken) =>
        Refused(await orders.CancelAsync(Order, Key, cancellationToken), out _)
            ? await Show(cancellationToken)
            : Done(Link, Text["buy.cancel.done"]);

    /// <summary>Takes a complaint back.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(string? claim, CancellationToken cancellationToken)
    {
        if (!EntityId.TryParse(claim, out ClaimId id)) return NotFound();
        return Refused(await claims.WithdrawAsync(Order, id, Key, cancellationToken), out _)
            ? await Show(cancellationToken)
            : Done(Link, Text["buy.claim.withdraw.done"]);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        if (await reader.Find(Order, cancellationToken) is not { } view) return NotFound();
        View = view;
        Receipt = await receipts.FindAsync(Order, cancellationToken);
        return Page();
    }
}
