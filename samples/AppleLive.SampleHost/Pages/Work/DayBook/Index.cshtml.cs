using AppleLive.AspNetCore.Access;
using AppleLive.DayBooks;
using AppleLive.SampleHost.Pages.Work.Accounting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Text;

namespace AppleLive.SampleHost.Pages.Work.DayBook;

/// <summary>The journal day by day, and the days' closes.</summary>
[Authorize(AppleLivePolicies.AccountantOrOfficer)]
public sealed class IndexModel(DayBookReader reader, DayBookDesk desk, Formats formats) : MoneyPage
{
    /// <summary>The chosen village's code, or all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Village { get; set; }

    /// <summary>The chosen day, such as 2026-09-12.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Day { get; set; }

    /// <summary>The number of the last entry on the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public long After { get; set; }

    /// <summary>What was counted.</summary>
    [BindProperty]
    public CountForm Form { get; set; } = new();

    /// <summary>Why a day is given back.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Whether that was what was wrong with the form.</summary>
    public bool ReturnAtFault => ModelState[nameof(Reason)]?.Errors.Count > 0;

    /// <summary>What stays in the address when the list is looked through.</summary>
    public IReadOnlyDictionary<string, string?> Kept => new Dictionary<string, string?>(StringComparer.Ordinal) { ["village"] = View.Villages.Count > 1 ? null : View.Village };

    /// <summary>What the page shows.</summary>
    public DayBookView View { get; private set; } = null!;

    private LocalDate? Chosen => LocalDatePattern.Iso.Parse(Day ?? "") is { Success: true, Value: var day } ? day : null;

    /// <summary>Shows the day.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => Show(cancellationToken);

    /// <summary>Closes the day.</summary>
    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancellationToken)
    {
        if (Chosen is not { } day) return NotFound();
        var input = new NewDayClose { CashFen = Fen(Form.Cash, nameof(Form.Cash)), TransfersFen = Fen(Form.Transfers, nameof(Form.Transfers)), Note = Form.Note };
        if (!ModelState.IsValid) return await ShowErrors(cancellationToken);
        Outcome<DayCloseAnswer> outcome = await desk.CloseAsync(Village ?? "", day, input, By, Key, cancellationToken);
        return Refused(outcome, out _) ? await Show(cancellationToken) : Done(LinkTo(day), Text["daybook.closed.done"]);
    }

    /// <summary>Confirms the close.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken)
    {
        if (Chosen is not { } day) return NotFound();
        Outcome<DayCloseAnswer> outcome = await desk.ConfirmAsync(Village ?? "", day, By, Key, cancellationToken);
        return Refused(outcome, out _) ? await Show(cancellationToken) : Done(LinkTo(day), Text["daybook.confirmed.done"]);
    }

    /// <summary>Gives the close back to be counted again.</summary>
    public async Task<IActionResult> OnPostReturnAsync(CancellationToken cancellationToken)
    {
        if (Chosen is not { } day) return NotFound();
        Outcome<DayCloseAnswer> outcome = await desk.ReturnAsync(Village ?? "", day, new DayReturn { Reason = Reason }, By, Key, cancellationToken);
        return Refused(outcome, out _) ? await Show(cancellationToken) : Done(LinkTo(day), Text["daybook.returned.done"]);
    }

    /// <summary>The day as a file: every entry, with how things stood after it.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellationToken)
    {
        var rows = new List<IReadOnlyList<object?>>();
        for (long? after = 0; after is { } from;)
        {
            if (await reader.Read(By, string.IsNullOrEmpty(Village) ? null : Village, Chosen, from, cancellationToken) is not { } view) return NotFound();
            View = view;
            rows.AddRange(view.Book.Running().Select(each => (IReadOnlyList<object?>)
            [
                formats.Moment(each.Movement.At), Text[DayWords.Key(each.Movement)].Value, each.Movement.OrderNumber, each.Movement.Change.Till.Value / 100m,
                each.After.Till.Value / 100m, each.Movement.Change.Owed.Value / 100m, each.Movement.Change.Clearing.Value / 100m, each.Movement.Change.Bank.Value / 100m,
            ]));
            after = view.Book.Next;
        }

        return CsvFile.Of($"applelive-day-{LocalDatePattern.Iso.Format(View.Book.Day)}.csv", CsvFile.Write(
            [
                Text["daybook.time"], Text["daybook.what"], Text["money.number"], Text["daybook.till"], Text["daybook.balance"], Text["daybook.owed"],
                Text["daybook.clearing"], Text["daybook.bank"],
            ],
            rows));
    }

    /// <summary>The address of a day.</summary>
    public string LinkTo(LocalDate day, long after = 0) =>
        $"/work/daybook?village={Uri.EscapeDataString(View?.Village ?? Village ?? "")}&day={LocalDatePattern.Iso.Format(day)}"
        + (after == 0 ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"&after={after}"));

    /// <inheritdoc />
    protected override string FieldOf(string field) => field == "reason" ? nameof(Reason) : base.FieldOf(field);

    /// <inheritdoc />
    protected override async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(Day) && Chosen is null) return NotFound();
        if (await reader.Read(By, string.IsNullOrEmpty(Village) ? null : Village, Chosen, After, cancellationToken) is not { } view) return NotFound();
        View = view;
        return Page();
    }
}

/// <summary>What was counted at the end of a day, as typed.</summary>
public sealed class CountForm
{
    /// <summary>Cash, in yuan.</summary>
    public string? Cash { get; set; }

    /// <summary>Transfers, in yuan.</summary>
    public string? Transfers { get; set; }

    /// <summary>Why it differs from the books.</summary>
    public string? Note { get; set; }
}
