using AppleLive.Bookkeeping;
using AppleLive.Ledger;
using AppleLive.People;
using AppleLive.SampleHost.Pages.Work.Accounting;
using AppleLive.Seasons;
using AppleLive.Storage;
using AppleLive.Villages;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Work.Accounts;

/// <summary>Reads accounts for accountants and officers.</summary>
public sealed class AccountsReader(IStore store, AccountDesk desk, AccountNames names, Season season, IClock clock)
{
    /// <summary>Today in the township.</summary>
    public LocalDate Today => season.DateOf(clock.GetCurrentInstant());

    /// <summary>All accounts of a village at the end of a day; null where it is not his.</summary>
    public async Task<AccountsView?> Read(Actor by, string? village, LocalDate? day, CancellationToken cancellationToken)
    {
        IReadOnlyList<Village> his = AccountantVillages.Of(by, await store.ReadAsync(unit => unit.Villages.ListAsync(cancellationToken), cancellationToken));
        bool officer = by.Is(Role.Officer), all = village == AccountsView.AllVillages || (village is null && officer);
        string? code = all ? null : village ?? (his.Count > 0 ? his[0].Code : null);
        if (code is null && !all) return null;
        if (await desk.TrialBalanceAsync(code, day ?? Today, by, cancellationToken) is not { } balance) return null;
        return new AccountsView(balance, AccountantVillages.Options(his), await NamesOf([.. balance.Lines.Select(line => line.Account)], cancellationToken), officer);
    }

    /// <summary>A page of one account's statement; null where it is not his to read.</summary>
    public async Task<AccountView?> Read(Actor by, string village, string account, DateInterval days, long after, CancellationToken cancellationToken)
    {
        string? code = village == AccountsView.AllVillages ? null : village;
        if (await desk.StatementAsync(code, account, days, after, by, cancellationToken) is not { } statement) return null;
        return new AccountView(statement, (await NamesOf([statement.Account], cancellationToken))[statement.Account], village);
    }

    private Task<IReadOnlyDictionary<Account, string>> NamesOf(IReadOnlyCollection<Account> accounts, CancellationToken cancellationToken) =>
        store.ReadAsync(unit => names.Of(unit, accounts, cancellationToken), cancellationToken);
}
