using AppleLive.AspNetCore.Access;
using AppleLive.PayeeAccounts;
using AppleLive.SampleHost.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppleLive.SampleHost.Pages.Work.Villages;

/// <summary>Where a village is paid: one person sets it, another confirms it.</summary>
[Authorize(AppleLivePolicies.AccountantOrOfficer)]
public sealed class AccountModel(AccountReader reader, PayeeAccountDesk desk) : FormPage
{
    /// <summary>The village's code.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    /// <summary>The account, as typed.</summary>
    [BindProperty]
    public AccountForm Form { get; set; } = new();

    /// <summary>What the page shows.</summary>
    public AccountView View { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => Show(cancellationToken);

    /// <summary>Sets another account.</summary>
    public async Task<IActionResult> OnPostSetAsync(CancellationToken cancellationToken)
    {
        var input = new NewPayeeAccount { Holder = Form.Holder, Bank = Form.Bank, Number = Form.Number };
        if (Refused(await desk.SetAsync(Code ?? "", input, By, Key, cancellationToken), out PayeeAccountAnswer? made)) return await Show(cancellationToken);
        return Done($"/work/villages/{Code}/account", Text[made.LooksMistyped ? "account.set.look-twice" : "account.set.done"]);
    }

    /// <summary>Confirms the account that waits.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(string? account, CancellationToken cancellationToken)
    {
        if (!EntityId.TryParse(account, out PayeeAccountId id)) return NotFound();
        if (Refused(await desk.ConfirmAsync(Code ?? "", id, By, Key, cancellationToken), out _)) return await Show(cancellationToken);
        return Done($"/work/villages/{Code}/account", Text["account.confirmed.done"]);
    }

    /// <inheritdoc />
    protected override async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        if (await reader.Read(By, Code, cancellationToken) is not { } view) return NotFound();
        View = view;
        return Page();
    }
}

/// <summary>A bank account, as typed.</summary>
public sealed class AccountForm
{
    /// <summary>The name the bank knows it by.</summary>
    public string? Holder { get; set; }

    /// <summary>The bank and its branch.</summary>
    public string? Bank { get; set; }

    /// <summary>Its number.</summary>
    public string? Number { get; set; }
}
