using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.Storage;

namespace AppleLive.PayeeAccounts;

/// <summary>Keeps where villages are paid: an accountant sets the account, a second person confirms it before anything is paid to it.</summary>
public sealed class PayeeAccountDesk
{
    private readonly CommandRunner commands;
    private readonly MasterKeys keys;
    private readonly IdSource ids;

    internal PayeeAccountDesk(CommandRunner commands, MasterKeys keys, IdSource ids) => (this.commands, this.keys, this.ids) = (commands, keys, ids);

    /// <summary>
    /// Sets the village's account; the one in use stays in use until the new one is confirmed. Accountants of the village
    /// only. Safe to retry under the same key.
    /// </summary>
    public async Task<Outcome<PayeeAccountAnswer>> SetAsync(string village, NewPayeeAccount input, Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var check = new FieldCheck();
        string holder = check.Text("holder", input.Holder, 60);
        string bank = check.Text("bank", input.Bank, 60);
        if (!BankAccountNumber.TryParse(input.Number, out BankAccountNumber number))
            check.Add("number", string.IsNullOrWhiteSpace(input.Number) ? FieldRules.Required : FieldRules.AccountNumber);
        if (check.Failed) return check.Refusal;

        return await commands.RunAsync<PayeeAccountAnswer>(
            by, key, "payee-account.set", new { village, input },
            async (unit, now) =>
            {
                if (!by.Is(Role.Accountant)) return new Refusal(Refusals.Forbidden);
                if (await unit.Villages.FindByCodeAsync(village, cancellationToken) is not { } paid) return new Refusal(Refusals.NotFound);
                if (!by.Serves(Role.Accountant, paid)) return new Refusal(Refusals.Forbidden);
                var account = PayeeAccount.Sealed(
                    keys, ids.Next<PayeeAccountId>(), paid.Id, new PayeeAccountDetails(holder, bank, number.Digits), by.Person, now);
                await unit.PayeeAccounts.AddAsync(account, cancellationToken);
                return new PayeeAccountAnswer(account.Id, PayeeAccountRules.NameOf(PayeeAccountState.Proposed), number.LooksMistyped);
            },
            cancellationToken);
    }

    /// <summary>Confirms the account that was set last: an officer or another accountant of the village. Safe to retry under the same key.</summary>
    public Task<Outcome<PayeeAccountAnswer>> ConfirmAsync(string village, PayeeAccountId id, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        commands.RunAsync<PayeeAccountAnswer>(
            by, key, "payee-account.confirm", new { village, account = id },
            async (unit, now) =>
            {
                if (!by.Is(Role.Officer) && !by.Is(Role.Accountant)) return new Refusal(Refusals.Forbidden);
                if (await unit.Villages.FindByCodeAsync(village, cancellationToken) is not { } paid) return new Refusal(Refusals.NotFound);
                if (!by.Is(Role.Officer) && !by.Serves(Role.Accountant, paid)) return new Refusal(Refusals.Forbidden);
                PayeeAccountHistory history = await unit.PayeeAccounts.HistoryAsync(paid.Id, cancellationToken);
                if (history.Accounts.FirstOrDefault(known => known.Id == id) is not { } account) return new Refusal(Refusals.NotFound);
                if (PayeeAccountRules.MayNotConfirm(account.SetBy, by.Person) is { } notHe) return notHe;
                if (PayeeAccountRules.Decide(history.StateOf(account), PayeeAccountCommand.Confirm).IsRefused(out Refusal? why, out PayeeAccountState next)) return why;

                await unit.PayeeAccounts.ConfirmAsync(account with { ConfirmedBy = by.Person, ConfirmedAt = now }, cancellationToken);
                bool mistyped = BankAccountNumber.TryParse(account.Open(keys).Number, out BankAccountNumber number) && number.LooksMistyped;
                return new PayeeAccountAnswer(id, PayeeAccountRules.NameOf(next), mistyped);
            },
            cancellationToken);
}
