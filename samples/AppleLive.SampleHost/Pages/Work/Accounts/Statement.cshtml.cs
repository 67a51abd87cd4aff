using System.Globalization;
using AppleLive.AspNetCore.Access;
using AppleLive.People;
using AppleLive.SampleHost.Pages.Work.Accounting;
using AppleLive.SampleHost.Pages.Work.DayBook;
using AppleLive.SampleHost.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;
using NodaTime;
using NodaTime.Text;

namespace AppleLive.SampleHost.Pages.Work.Accounts;

/// <summary>One account, entry by entry.</summary>
[Authorize(AppleLivePolicies.AccountantOrOfficer)]
public sealed class StatementModel(AccountsReader reader, Formats formats, IStringLocalizer<SiteText> text) : PageModel
{
    private const int LongestDays = 400;

    /// <summary>The village in whose books it is read, by code, or all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Village { get; set; }

    /// <summary>The account's name in the journal.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Account { get; set; }

    /// <summary>The first day, such as 2026-09-01.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    /// <summary>The last day.</summary>
    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    /// <summary>The number of the last entry on the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public long After { get; set; }

    /// <summary>What the page shows.</summary>
    public AccountView View { get; private set; } = null!;

    /// <summary>The address of all accounts.</summary>
    public string BackLink => Link("/work/accounts", ("day", To!));

    /// <summary>The address of the statement as a file.</summary>
    public string CsvLink => Here(("handler", "csv"));

    /// <summary>Shows the statement.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await Load(After, cancellationToken) ? Page() : NotFound();

    /// <summary>The statement as a file: opening, every entry, closing.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken)
    {
        var rows = new List<IReadOnlyList<object?>>();
        for (long? after = 0; after is { } from; after = View.Statement.Next)
        {
            if (!await Load(from, cancellationToken)) return NotFound();
            if (from == 0) rows.Add([From, text["accounts.opening"].Value, null, null, null, View.Statement.Opening.Value / 100m]);
            rows.AddRange(View.Statement.Running().Select(each => (IReadOnlyList<object?>)
            [
                formats.Moment(each.Entry.At), text[DayWords.KeyOf(each.Entry.Kind)].Value, each.Entry.OrderNumber,
                each.Entry.Amount.Value > 0 ? each.Entry.Amount.Value / 100m : null, each.Entry.Amount.Value < 0 ? -each.Entry.Amount.Value / 100m : null,
                each.After.Value / 100m,
            ]));
        }

        rows.Add([To, text["accounts.closing"].Value, null, null, null, View.Statement.Closing.Value / 100m]);
        return CsvFile.Of($"applelive-account-{From}-{To}.csv", CsvFile.Write(
            [text["daybook.time"], text["daybook.what"], text["money.number"], text["accounts.debit"], text["accounts.credit"], text["daybook.balance"]], rows));
    }

    /// <summary>The address of the next page.</summary>
    public string NextLink(long next) => Here(("after", next.ToString(CultureInfo.InvariantCulture)));

    private string Here(params (string Name, string Value)[] further) =>
        Link("/work/accounts/statement", [("account", View.Statement.Account.Name), ("from", From!), ("to", To!), .. further]);

    private string Link(string path, params (string Name, string Value)[] query) => QueryHelpers.AddQueryString(
        path, query.Append(("village", View.Village)).ToDictionary(part => part.Item1, part => (string?)part.Item2, StringComparer.Ordinal));

    // A year and more at most; whoever turns the days round means the same ones.
    private async Task<bool> Load(long after, CancellationToken cancellationToken)
    {
        LocalDate to = DayOf(To) ?? reader.Today, from = DayOf(From) ?? to.PlusDays(-30);
        if (from > to) (from, to) = (to, from);
        if (Period.DaysBetween(from, to) > LongestDays) from = to.PlusDays(-LongestDays);
        (From, To) = (LocalDatePattern.Iso.Format(from), LocalDatePattern.Iso.Format(to));
        if (await reader.Read(ActorClaims.Read(User)!, Village ?? "", Account ?? "", new DateInterval(from, to), after, cancellationToken) is not { } view) return false;
        View = view;
        return true;
    }

    private static LocalDate? DayOf(string? text) => LocalDatePattern.Iso.Parse(text ?? "") is { Success: true, Value: var day } && day.Year is > 2000 and < 2100 ? day : null;
}
