using AppleLive.AspNetCore.Access;
using AppleLive.Payouts;
using AppleLive.SampleHost.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppleLive.SampleHost.Pages.Work.Payouts;

/// <summary>A payout on its way to the village and on to its growers.</summary>
[Authorize(AppleLivePolicies.VillageStaff)]
public sealed class PayoutModel(PayoutsReader reader, PayoutDesk desk, Formats formats) : FormPage
{
    /// <summary>The payout's id.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Id { get; set; }

    /// <summary>What an accountant types about it.</summary>
    [BindProperty]
    public PayoutForm Form { get; set; } = new();

    /// <summary>What the page shows.</summary>
    public PayoutView View { get; private set; } = null!;

    /// <summary>Why a bank may have sent it back.</summary>
    public IReadOnlyList<Option> Reasons =>
        [.. Enum.GetValues<ReturnReason>().Select(reason => new Option(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(reason.ToString()), Text[PayoutWords.Key(reason)]))];

    private PayoutId Payout => EntityId.TryParse(Id, out PayoutId payout) ? payout : default;

    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => Show(cancellationToken);

    /// <summary>The file for the bank.</summary>
    public async Task<IActionResult> OnGetBankAsync(CancellationToken cancellationToken)
    {
        if (Refused(await desk.TransferAsync(Payout, By, cancellationToken), out BankTransfer? transfer)) return await Show(cancellationToken);
        return Accounting.CsvFile.Of(BankFile.NameOf("bank", transfer.Reference), BankFile.Transfer(transfer, Text));
    }

    /// <summary>The list for handing on to growers.</summary>
    public async Task<IActionResult> OnGetGrowersAsync(CancellationToken cancellationToken) =>
        await reader.Read(By, Payout, cancellationToken) is { } view
            ? Accounting.CsvFile.Of(BankFile.NameOf("growers", view.TransferNumber), BankFile.Growers(view, formats, Text))
            : NotFound();

    /// <summary>Records that the bank paid it.</summary>
    public async Task<IActionResult> OnPostPaidAsync(CancellationToken cancellationToken) =>
        await Moved(await desk.PayAsync(Payout, new NewReference { Reference = Form.Reference }, By, Key, cancellationToken), "payout.paid.done", cancellationToken);

    /// <summary>Records that the bank sent it back.</summary>
    public async Task<IActionResult> OnPostReturnedAsync(CancellationToken cancellationToken)
    {
        // Programs may leave the reason out; a person sees it asked for.
        var input = new NewReturn { Reason = Form.Reason ?? "" };
        return await Moved(await desk.ReturnAsync(Payout, input, By, Key, cancellationToken), "payout.returned.done", cancellationToken);
    }

    /// <summary>Has the gateway take it back.</summary>
    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancellationToken) =>
        await Moved(await desk.TakeBackAsync(Payout, By, cancellationToken), "payout.returned.done", cancellationToken);

    /// <summary>Has the gateway pay it again.</summary>
    public async Task<IActionResult> OnPostAgainAsync(CancellationToken cancellationToken) =>
        await Moved(await desk.SendAgainAsync(Payout, By, Key, cancellationToken), "payout.again.done", cancellationToken);

    /// <summary>Records that the village has it.</summary>
    public async Task<IActionResult> OnPostAcknowledgeAsync(CancellationToken cancellationToken) =>
        await Moved(await desk.AcknowledgeAsync(Payout, By, Key, cancellationToken), "payout.acknowledged.done", cancellationToken);

    /// <summary>Records, on his behalf, that a grower has his part.</summary>
    public async Task<IActionResult> OnPostGrowerAsync(string? grower, CancellationToken cancellationToken) =>
        await Moved(
            await desk.AcknowledgeDisbursementAsync(Payout, new WhichGrower { Grower = grower }, By, Key, cancellationToken), "payout.grower.done", cancellationToken);

    /// <inheritdoc />
    protected override async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        if (await reader.Read(By, Payout, cancellationToken) is not { } view) return NotFound();
        View = view;
        return Page();
    }

    private async Task<IActionResult> Moved<T>(Outcome<T> outcome, string done, CancellationToken cancellationToken) =>
        Refused(outcome, out _) ? await Show(cancellationToken) : Done($"/work/payouts/{Payout}", Text[done]);
}

/// <summary>What an accountant types about a payout.</summary>
public sealed class PayoutForm
{
    /// <summary>The bank's reference.</summary>
    public string? Reference { get; set; }

    /// <summary>Why it came back.</summary>
    public string? Reason { get; set; }
}
