using AppleLive.Gateways;
using AppleLive.PayeeAccounts;
using AppleLive.Payouts;
using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.SampleHost.Pages.Work.Accounting;
using AppleLive.Storage;
using AppleLive.Villages;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Work.Villages;

/// <summary>Reads where a village is paid.</summary>
public sealed class AccountReader(IStore store, PayoutDesk payouts, MasterKeys keys, StaffNames names)
{
    /// <summary>A village's accounts; null where the village is not the reader's.</summary>
    public async Task<AccountView?> Read(Actor by, string? code, CancellationToken cancellationToken)
    {
        var found = await store.ReadAsync(
            async unit => await unit.Villages.FindByCodeAsync(code ?? "", cancellationToken) is { } village && AccountantVillages.MaySee(by, village)
                ? (Village: village, History: await unit.PayeeAccounts.HistoryAsync(village.Id, cancellationToken))
                : default,
            cancellationToken);
        if (found.Village is null) return null;
        (Village of, PayeeAccountHistory history) = found;
        StaffRoll staff = await names.Of(
            history.Accounts.SelectMany(account => new PersonId?[] { account.SetBy, account.ConfirmedBy }), cancellationToken);
        AccountRow Row(PayeeAccount account)
        {
            PayeeAccountDetails details = account.Open(keys);
            bool mistyped = BankAccountNumber.TryParse(details.Number, out BankAccountNumber number) && number.LooksMistyped;
            return new AccountRow(
                account.Id.ToString(), history.StateOf(account), details.Holder, details.Bank, details.MaskedNumber,
                staff[account.SetBy], account.SetAt,
                staff.Of(account.ConfirmedBy), account.ConfirmedAt, mistyped);
        }

        return new AccountView(of.Code, of.Name, [.. history.Accounts.Select(Row)])
        {
            MaySet = by.Serves(Role.Accountant, of),
            Gateways = await payouts.AbilitiesAsync(of.Code, cancellationToken),
            // To compare it with the paper, the second person sees the whole number; nobody else does.
            Whole = history.Proposed is { } proposed && proposed.SetBy != by.Person ? Grouped(proposed.Open(keys).Number) : null,
        };
    }

    private static string Grouped(string number) => string.Join(' ', number.Chunk(4).Select(four => new string(four)));
}

/// <summary>What the page of a village's account shows.</summary>
/// <param name="Code">The village's code.</param>
/// <param name="Village">Its name.</param>
/// <param name="Accounts">Every account it has had, newest first.</param>
public sealed record AccountView(string Code, string Village, IReadOnlyList<AccountRow> Accounts)
{
    /// <summary>What each payout gateway says of the village; null where one could not be asked.</summary>
    public IReadOnlyList<(string Gateway, PayoutAbility Ability)>? Gateways { get; init; } = [];

    /// <summary>Whether the reader may set another.</summary>
    public bool MaySet { get; init; }

    /// <summary>The whole number of the one that waits, for the second person; null for others.</summary>
    public string? Whole { get; init; }

    /// <summary>The one in use.</summary>
    public AccountRow? InUse => Accounts.FirstOrDefault(account => account.State == PayeeAccountState.InUse);

    /// <summary>The one that waits for a second person.</summary>
    public AccountRow? Proposed => Accounts.FirstOrDefault(account => account.State == PayeeAccountState.Proposed);
}

/// <summary>An account of a village.</summary>
/// <param name="Id">The account.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Holder">Its holder.</param>
/// <param name="Bank">Its bank.</param>
/// <param name="Number">Its number, masked.</param>
/// <param name="SetBy">Who set it.</param>
/// <param name="SetAt">When.</param>
/// <param name="ConfirmedBy">Who confirmed it.</param>
/// <param name="ConfirmedAt">When.</param>
/// <param name="LooksMistyped">Whether its last digit does not fit.</param>
public sealed record AccountRow(
    string Id, PayeeAccountState State, string Holder, string Bank, string Number, string SetBy, Instant SetAt, string? ConfirmedBy, Instant? ConfirmedAt,
    bool LooksMistyped)
{
    /// <summary>The text's key for where it stands.</summary>
    public string StateKey => State switch
    {
        PayeeAccountState.Proposed => "account.state.proposed",
        PayeeAccountState.InUse => "account.state.in-use",
        _ => "account.state.replaced",
    };

    /// <summary>The status's kind.</summary>
    public string StateKind => State switch
    {
        PayeeAccountState.Proposed => "waiting",
        PayeeAccountState.InUse => "done",
        _ => "over",
    };
}

/// <summary>Says why a gateway cannot pay a village.</summary>
internal static class HindranceWords
{
    public static string Key(PayoutHindrance why) => why switch
    {
        PayoutHindrance.NoAccount => "account.by-provider.no-account",
        PayoutHindrance.AccountUnfinished => "account.by-provider.unfinished",
        PayoutHindrance.AccountRestricted => "account.by-provider.restricted",
        _ => "account.by-provider.country",
    };
}
