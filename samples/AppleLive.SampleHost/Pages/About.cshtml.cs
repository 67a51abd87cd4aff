using AppleLive.Settlements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AppleLive.SampleHost.Pages;

/// <summary>Who runs the site, who sells, where the money goes, and what officers do and do not do.</summary>
[AllowAnonymous]
public sealed class AboutModel(AppleLiveOptions options, SettlementDesk settlements) : PageModel
{
    /// <summary>What the township has set.</summary>
    public AppleLiveOptions Options => options;

    /// <summary>What is deducted, in plain words.</summary>
    public IReadOnlyList<Deduction> Deductions => settlements.Deductions;

    /// <summary>Whether the figures below are those in force; a township with a policy of its own says its figures itself.</summary>
    public bool AtCost => options.Settlements.Policy == new SettlementOptions().Policy;

    /// <summary>What a box costs its grower, in fen.</summary>
    public long Fees => options.Settlements.PackagingFenPerBox + options.Settlements.ShippingFenPerBox;
}
