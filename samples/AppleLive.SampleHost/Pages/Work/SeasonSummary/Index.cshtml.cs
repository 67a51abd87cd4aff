using AppleLive.AspNetCore.Access;
using AppleLive.Ledger;
using AppleLive.SampleHost.Pages.Work.Accounting;
using AppleLive.SampleHost.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace AppleLive.SampleHost.Pages.Work.SeasonSummary;

/// <summary>Where every village's money stands: a chart, its table, and the table as a file.</summary>
[Authorize(AppleLivePolicies.AccountantOrOfficer)]
public sealed class IndexModel(SeasonReader reader, IStringLocalizer<SiteText> text) : PageModel
{
    /// <summary>What the page shows.</summary>
    public SeasonView View { get; private set; } = null!;

    /// <summary>Shows the summary.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => View = await reader.Read(cancellationToken);

    /// <summary>The table as a file.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken)
    {
        SeasonView season = await reader.Read(cancellationToken);
        byte[] file = CsvFile.Write(
            [text["season.code"], text["season.village"], text["season.sold"], text["season.refunded"], text["season.fees"], text["season.paid-out"], text["season.outstanding"]],
            [
                .. season.Villages.Select(village => Row(village.Code, village.Name, village.Totals)),
                Row("", text["settlement.sum"], season.Sum),
            ]);
        return CsvFile.Of("applelive-season.csv", file);
    }

    private static IReadOnlyList<object?> Row(string code, string name, VillageTotals totals) =>
        [code, name, totals.Sold.Value / 100m, totals.Refunded.Value / 100m, totals.Fees.Value / 100m, totals.PaidOut.Value / 100m, totals.Outstanding.Value / 100m];
}
