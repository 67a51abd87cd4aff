using AppleLive.AspNetCore.Access;
using AppleLive.Bookkeeping;
using AppleLive.People;
using AppleLive.SampleHost.Pages.Work.Accounting;
using AppleLive.SampleHost.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;
using NodaTime;
using NodaTime.Text;

namespace AppleLive.SampleHost.Pages.Work.Accounts;

/// <summary>All accounts of a village, or of all books, at the end of a day.</summary>
[Authorize(AppleLivePolicies.AccountantOrOfficer)]
public sealed class IndexModel(AccountsReader reader, IStringLocalizer<SiteText> text) : PageModel
{
    /// <summary>The chosen village's code, or all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Village { get; set; }

    /// <summary>The chosen day, such as 2026-09-12.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Day { get; set; }

    /// <summary>What the page shows.</summary>
    public AccountsView View { get; private set; } = null!;

    /// <summary>The shown day as an address says it.</summary>
    public string DayText => LocalDatePattern.Iso.Format(View.Balance.Day);

    /// <summary>What both sides come to.</summary>
    public long Sum => Math.Max(View.Balance.Debits.Value, View.Balance.Credits.Value);

    /// <summary>The address of the page as a file.</summary>
    public string CsvLink => Link("/work/accounts", ("day", DayText), ("handler", "csv"));

    /// <summary>Shows the accounts.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await Load(cancellationToken) ? Page() : NotFound();

    /// <summary>The accounts as a file.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken)
    {
        if (!await Load(cancellationToken)) return NotFound();
        IEnumerable<(string Name, string Account, long Fen)> lines = View.Balance.Lines.Select(line => (View.Names[line.Account], line.Account.Name, line.Balance.Value));
        if (View.Balance.Station.Value != 0) lines = lines.Append((text["accounts.station"], "", View.Balance.Station.Value));
        return CsvFile.Of($"applelive-accounts-{DayText}.csv", CsvFile.Write(
            [text["accounts.account"], text["accounts.name"], text["accounts.debit"], text["accounts.credit"]],
            [
                .. lines.Select(line => (IReadOnlyList<object?>)[line.Name, line.Account, line.Fen > 0 ? line.Fen / 100m : null, line.Fen < 0 ? -line.Fen / 100m : null]),
                [text["accounts.sum"].Value, "", Sum / 100m, Sum / 100m],
            ]));
    }

    /// <summary>The address of an account's statement: the month up to the shown day.</summary>
    public string LinkTo(AccountBalance line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return Link("/work/accounts/statement", ("account", line.Account.Name), ("from", LocalDatePattern.Iso.Format(View.Balance.Day.PlusDays(-30))), ("to", DayText));
    }

    private string Link(string path, params (string Name, string Value)[] query) => QueryHelpers.AddQueryString(
        path, query.Append(("village", View.Village)).ToDictionary(part => part.Item1, part => (string?)part.Item2, StringComparer.Ordinal));

    private async Task<bool> Load(CancellationToken cancellationToken)
    {
        LocalDate? day = LocalDatePattern.Iso.Parse(Day ?? "") is { Success: true, Value: var chosen } ? chosen : null;
        if (await reader.Read(ActorClaims.Read(User)!, string.IsNullOrEmpty(Village) ? null : Village, day, cancellationToken) is not { } view) return false;
        View = view;
        return true;
    }
}
