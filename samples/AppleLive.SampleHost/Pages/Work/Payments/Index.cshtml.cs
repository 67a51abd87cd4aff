using AppleLive.AspNetCore.Access;
using AppleLive.Payments;
using AppleLive.SampleHost.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace AppleLive.SampleHost.Pages.Work.Payments;

/// <summary>Money that waits: for a second person, for its rest, or to be given back.</summary>
[Authorize(AppleLivePolicies.AccountantOrOfficer)]
public sealed class IndexModel(PaymentsReader reader, SlipDesk desk) : FormPage
{
    /// <summary>The chosen village's code, or all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Village { get; set; }

    /// <summary>The payment that is to be rejected: its form asks for the reason.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Reject { get; set; }

    /// <summary>Why money is not confirmed.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>What the page shows.</summary>
    public PaymentsView View { get; private set; } = null!;

    private string Here => string.IsNullOrEmpty(Village) ? "/work/payments" : $"/work/payments?village={Uri.EscapeDataString(Village)}";

    /// <summary>The address of the form that rejects a payment.</summary>
    public string RejectLink(string payment) => QueryHelpers.AddQueryString(Here, "reject", payment);

    /// <summary>Shows what waits.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => Show(cancellationToken);

    /// <summary>Confirms money.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(string? payment, CancellationToken cancellationToken)
    {
        if (!EntityId.TryParse(payment, out PaymentId id)) return NotFound();
        Outcome<PaymentAnswer> outcome = await desk.ConfirmAsync(id, By, Key, cancellationToken);
        return Refused(outcome, out _) ? await Show(cancellationToken) : Done(Here, Text["payments.confirmed.done"]);
    }

    /// <summary>Says that money did not come so.</summary>
    public async Task<IActionResult> OnPostRejectAsync(CancellationToken cancellationToken)
    {
        if (!EntityId.TryParse(Reject, out PaymentId id)) return NotFound();
        Outcome<PaymentAnswer> outcome = await desk.RejectAsync(id, new PaymentRejection { Reason = Reason }, By, Key, cancellationToken);
        return Refused(outcome, out _) ? await Show(cancellationToken) : Done(Here, Text["payments.rejected.done"]);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        if (await reader.Read(By, string.IsNullOrEmpty(Village) ? null : Village, cancellationToken) is not { } view) return NotFound();
        View = view;
        return Page();
    }

    /// <inheritdoc />
    protected override string FieldOf(string field) => nameof(Reason);
}
