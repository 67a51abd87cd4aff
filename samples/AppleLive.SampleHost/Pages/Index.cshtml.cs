using AppleLive.SampleHost.Pages.Home;
using AppleLive.SampleHost.Pages.Pieces;
using AppleLive.SampleHost.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace AppleLive.SampleHost.Pages;

/// <summary>The home page.</summary>
[AllowAnonymous]
public sealed class IndexModel(IHomeReader reader, IStringLocalizer<SiteText> text, Formats formats, AppleLiveOptions options) : PageModel
{
    /// <summary>What it shows.</summary>
    public HomeView Home { get; private set; } = null!;

    /// <summary>How many hours after delivery a buyer may complain.</summary>
    public int ClaimHours => options.Shipping.ClaimHours;

    /// <summary>Reads it.</summary>
    public async Task OnGet(CancellationToken cancellationToken) => Home = await reader.Read(cancellationToken);

    /// <summary>What was checked of tonight's lots, as one sheet.</summary>
    public FactSheet Sheet(CheckedLots found)
    {
        ArgumentNullException.ThrowIfNull(found);
        string who = Officers(found.CheckedBy), when = formats.Moment(found.Last);
        var rows = new List<FactRow>
        {
            new(text["fact.weighed"], text["home.checked.weighed", found.Lots, formats.Weight(found.Grams)], who),
            new(text["fact.seller-seen"], text["home.checked.lots", found.IdentitiesSeen], who),
            new(text["fact.certificate-seen"], text["home.checked.lots", found.CertificatesSeen], who),
        };
        if (found is { LeastBrix: { } least, MostBrix: { } most })
            rows.Add(new FactRow(text["fact.sugar-measured"], text["home.checked.sugar", formats.Tenths(least), formats.Tenths(most)], who));
        rows.Add(new FactRow(text["home.checked.approved"], text["home.checked.lots", found.Lots], Officers(found.ApprovedBy), when));
        return new FactSheet(rows, Attested: true);
    }

    private string Officers(IReadOnlyList<string> badges) =>
        badges.Count == 0 ? text["home.checked.officer"] : text["home.checked.badge", string.Join(text["format.list"], badges)];
}
