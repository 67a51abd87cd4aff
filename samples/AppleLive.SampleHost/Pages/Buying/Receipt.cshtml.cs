using AppleLive.Privacy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppleLive.SampleHost.Pages.Buying;

/// <summary>The order on one sheet of paper, as long as it says who bought.</summary>
[AllowAnonymous]
public sealed class ReceiptModel(OrderPageReader reader, MasterKeys keys) : OrderHolderPage(keys)
{
    /// <summary>What it shows.</summary>
    public OrderPageView View { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => Show(cancellationToken);

    /// <inheritdoc />
    protected override async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        if (await reader.Find(Order, cancellationToken) is not { Buyer: not null } view) return NotFound();
        View = view;
        return Page();
    }
}
