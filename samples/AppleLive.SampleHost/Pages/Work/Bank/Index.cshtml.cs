using AppleLive.AspNetCore.Access;
using AppleLive.BankStatements;
using AppleLive.SampleHost.Forms;
using AppleLive.SampleHost.Pages.Work.Orders;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace AppleLive.SampleHost.Pages.Work.Bank;

/// <summary>Bank statements: read in, with the columns asked for once, and their open lines with what each may be.</summary>
[Authorize(AppleLivePolicies.Accountant)]
[RequestSizeLimit(LargestRequest)]
public sealed class IndexModel(BankReader reader, BankStatementDesk desk, OrdersReader orders) : FormPage
{
    // A file of the largest size comes back in base64 with the columns.
    private const int LargestRequest = 3_000_000;
    private const int Previewed = 5;

    /// <summary>The chosen village's code.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Village { get; set; }

    /// <summary>The line whose further choices are open.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Line { get; set; }

    /// <summary>The file.</summary>
    [BindProperty]
    public BankForm Form { get; set; } = new();

    /// <summary>The file once more, while its columns are asked for.</summary>
    [BindProperty]
    public string? Kept { get; set; }

    /// <summary>Which columns say what.</summary>
    [BindProperty]
    public ColumnsForm Columns { get; set; } = new();

    /// <summary>The order a line pays.</summary>
    [BindProperty]
    public string? Order { get; set; }

    /// <summary>The payout a line shows to be paid.</summary>
    [BindProperty]
    public string? Payout { get; set; }

    /// <summary>The number of another order.</summary>
    [BindProperty]
    public string? Number { get; set; }

    /// <summary>That the amount is right though it is not what is due.</summary>
    [BindProperty]
    public bool AsReceived { get; set; }

    /// <summary>What the page shows.</summary>
    public BankView View { get; private set; } = null!;

    /// <summary>The file as a table, while its columns are asked for.</summary>
    public BankTable? Table { get; private set; }

    /// <summary>Its heads, to choose from.</summary>
    public IReadOnlyList<Option> Heads => [.. Table!.Heads.Where(head => head.Length > 0).Distinct().Select(head => new Option(head, head))];

    /// <summary>Its first rows, long numbers masked.</summary>
    public IEnumerable<IReadOnlyList<string>> Preview =>
        Table!.Rows.Take(Previewed).Select(row => (IReadOnlyList<string>)[.. row.Cells.Select(cell => new BankLineDetails(cell, "", "", "").Masked().Payer)]);

    /// <summary>What is wrong with the file.</summary>
    public string? FileAtFault => ModelState["Form.File"]?.Errors is { Count: > 0 } errors ? string.Join(' ', errors.Select(error => error.ErrorMessage)) : null;

    /// <summary>Shows the lines.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => Show(cancellationToken);

    /// <summary>Takes a file: where its columns are known it is read in, otherwise they are asked for.</summary>
    public async Task<IActionResult> OnPostUploadAsync(CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        if (Form.File is { } file) await file.CopyToAsync(bytes, cancellationToken);
        if (Refused(BankTable.Read(bytes.ToArray()), out BankTable? table)) return await Show(cancellationToken);
        Kept = Convert.ToBase64String(bytes.ToArray());
        if (await desk.ColumnsAsync(Village ?? "", By, cancellationToken) is { } known && known.Fit(table.Heads)) return await ImportAsync(known, cancellationToken);
        Table = table;
        Columns = ColumnsForm.Of(BankColumns.Guess(table.Heads));
        // What stands in the form now is a proposal, not what was sent.
        ModelState.Clear();
        return await Show(cancellationToken);
    }

    /// <summary>Reads the file in by the columns chosen.</summary>
    public Task<IActionResult> OnPostImportAsync(CancellationToken cancellationToken) => ImportAsync(Columns.ToColumns(), cancellationToken);

    /// <summary>Books a line as what was proposed.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken)
    {
        if (!EntityId.TryParse(Line, out BankLineId line)) return NotFound();
        var choice = new BankLineChoice { Order = Typed(Order), Payout = Typed(Payout), AsReceived = AsReceived ? true : null };
        Outcome<BankLineAnswer> outcome = await desk.ConfirmAsync(line, choice, By, Key, cancellationToken);
        return Refused(outcome, out BankLineAnswer? made) ? await Show(cancellationToken) : Done(LinkTo(null), Text[BankWords.Done(made)]);
    }

    /// <summary>Books a line as the money of another order.</summary>
    public async Task<IActionResult> OnPostOtherAsync(CancellationToken cancellationToken)
    {
        if (!EntityId.TryParse(Line, out BankLineId line)) return NotFound();
        if (await orders.Find(By, (Number ?? "").Trim().ToUpperInvariant(), cancellationToken) is not { } order)
        {
            ModelState.AddModelError(nameof(Number), Text["bank.other.unknown"]);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return await Show(cancellationToken);
        }

        Outcome<BankLineAnswer> outcome = await desk.ConfirmAsync(line, new BankLineChoice { Order = order.ToString(), AsReceived = AsReceived ? true : null }, By, Key, cancellationToken);
        return Refused(outcome, out BankLineAnswer? made) ? await Show(cancellationToken) : Done(LinkTo(null), Text[BankWords.Done(made)]);
    }

    /// <summary>Books all lines that are clear.</summary>
    public async Task<IActionResult> OnPostClearAsync(CancellationToken cancellationToken)
    {
        Outcome<BankLinesAnswer> outcome = await desk.ConfirmClearAsync(new WhichBankLines { Village = Village }, By, Key, cancellationToken);
        return Refused(outcome, out BankLinesAnswer? made)
            ? await Show(cancellationToken)
            : Done(LinkTo(null), Text[made.Left == 0 ? "bank.clear.done" : "bank.clear.left", made.Booked.Count, made.Left]);
    }

    /// <summary>Says that a line has nothing to do with the sale.</summary>
    public async Task<IActionResult> OnPostDismissAsync(CancellationToken cancellationToken)
    {
        if (!EntityId.TryParse(Line, out BankLineId line)) return NotFound();
        Outcome<BankLineAnswer> outcome = await desk.DismissAsync(line, By, Key, cancellationToken);
        return Refused(outcome, out BankLineAnswer? made) ? await Show(cancellationToken) : Done(LinkTo(null), Text[BankWords.Done(made)]);
    }

    /// <summary>The address of this village's lines, with one of them open.</summary>
    public string LinkTo(string? line) => QueryHelpers.AddQueryString(
        "/work/bank", new Dictionary<string, string?>(StringComparer.Ordinal) { ["village"] = View?.Village ?? Village, ["line"] = line });

    /// <inheritdoc />
    protected override async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        if (await reader.Read(By, Typed(Village), cancellationToken) is not { } view) return NotFound();
        View = view;
        return Page();
    }

    /// <inheritdoc />
    protected override string FieldOf(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field == "file" ? "Form.File" : field.StartsWith("columns.", StringComparison.Ordinal) ? $"Columns.{char.ToUpperInvariant(field[8])}{field[9..]}" : nameof(Number);
    }

    private async Task<IActionResult> ImportAsync(BankColumns columns, CancellationToken cancellationToken)
    {
        var input = new NewBankStatement { Village = Village, File = Kept, Columns = columns };
        if (!Refused(await desk.ImportAsync(input, By, Key, cancellationToken), out BankStatementRead? made))
            return Done(LinkTo(null), Text[made.Known == 0 ? "bank.imported" : "bank.imported.known", made.Lines - made.Known, made.Known]);

        Columns = ColumnsForm.Of(columns);
        Table = Convert.TryFromBase64String(Kept ?? "", new byte[Kept?.Length ?? 0], out _) && !BankTable.Read(Convert.FromBase64String(Kept ?? "")).IsRefused(out _, out BankTable? table) ? table : null;
        return await Show(cancellationToken);
    }

    private static string? Typed(string? text) => string.IsNullOrEmpty(text) ? null : text;
}

/// <summary>A file to be read in.</summary>
public sealed class BankForm
{
    /// <summary>The file.</summary>
    public IFormFile? File { get; set; }
}
