using System.Globalization;
using AppleLive.OnlinePayments;
using AppleLive.Orders;
using AppleLive.Privacy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppleLive.SampleHost.Pages.Buying;

/// <summary>
/// Sends a buyer to the page where he pays. A link and no form: browsers let a form of this site lead nowhere else, and
/// asking for the page again gives the same one.
/// </summary>
[AllowAnonymous]
public sealed class PayModel(OnlinePaymentDesk payments, OrderDesk orders, MasterKeys keys) : OrderHolderPage(keys)
{
    /// <summary>The order's number.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Goes to the provider's page, or says why not.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var back = new Uri($"{Request.Scheme}://{Request.Host}{Request.PathBase}{Link}");
        var addresses = new PageAddresses(new Uri($"{back}?paid=true"), back, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        Outcome<PaymentPage> outcome = await payments.OpenAsync(Order, addresses, cancellationToken);
        if (!Refused(outcome, out PaymentPage? page)) return Redirect(page.Page.AbsoluteUri);
        return ((Outcome<PaymentPage>.Refused)outcome).Why.Slug == Refusals.AlreadyPaid ? Done(Link, Text["buy.pay.done"]) : await Show(cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        if (await orders.FindAsync(Order, cancellationToken) is not { } file) return NotFound();
        Number = file.Order.Number;
        return Page();
    }
}
