using AppleLive.Ledger;
using AppleLive.Money;
using AppleLive.People;
using AppleLive.Seasons;
using AppleLive.Storage;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Bookkeeping;

/// <summary>Shows the journal account by account: accountants their villages' books, officers all. Writes nothing.</summary>
public sealed class AccountDesk
{
    /// <summary>The most entries on one page of a statement.</summary>
    public const int PageSize = 200;

    private readonly IStore store;
    private readonly Season season;

    internal AccountDesk(IStore store, Season season) => (this.store, this.season) = (store, season);

    /// <summary>All accounts at the end of a day; null where the village is unknown or the reader has nothing to do with it.</summary>
    /// <param name="village">The code of a village, or null for all.</param>
    /// <param name="day">The day, in the township's time.</param>
    /// <param name="by">Who reads.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<TrialBalance?> TrialBalanceAsync(string? village, LocalDate day, Actor by, CancellationToken cancellationToken) =>
        store.ReadAsync<TrialBalance?>(
            async unit =>
            {
                (bool may, Village? of) = await MayReadAsync(unit, village, by, cancellationToken);
                if (!may) return null;
                IReadOnlyList<AccountBalance> all = await unit.Accounts.BalancesAsync(of?.Id, EndOf(day), cancellationToken);
                return new TrialBalance(of, day, [.. all.Where(line => line.Balance != Fen.Zero)]);
            },
            cancellationToken);

    /// <summary>
    /// A page of an account's statement; null where the account is not in the village's books, or the reader has nothing to do with
    /// them.
    /// </summary>
    /// <param name="village">The code of a village, or null for all books.</param>
    /// <param name="account">The account's name, such as <c>asset:bank</c>.</param>
    /// <param name="days">The days, in the township's time.</param>
    /// <param name="after">The <see cref="AccountStatement.Next"/> of the page before; 0 for the first.</param>
    /// <param name="by">Who reads.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<AccountStatement?> StatementAsync(
        string? village, string account, DateInterval days, long after, Actor by, CancellationToken cancellationToken) =>
        store.ReadAsync<AccountStatement?>(
            async unit =>
            {
                ArgumentNullException.ThrowIfNull(days);
                (bool may, Village? of) = await MayReadAsync(unit, village, by, cancellationToken);
                if (!may || (of is not null && !IsIn(account, of))) return null;
                var shown = new Account(account);
                var when = new Interval(season.Zone.AtStartOfDay(days.Start).ToInstant(), EndOf(days.End));
                Fen opening = await unit.Accounts.BalanceAsync(shown, when.Start, cancellationToken);
                Fen carried = after == 0 ? opening : opening + await unit.Accounts.MovedAsync(shown, when, after, cancellationToken);
                IReadOnlyList<AccountEntry> found = await unit.Accounts.EntriesAsync(shown, when, after, PageSize + 1, cancellationToken);
                IReadOnlyList<AccountEntry> page = [.. found.Take(PageSize)];
                return new AccountStatement(shown, days, opening, carried, page, await unit.Accounts.BalanceAsync(shown, when.End, cancellationToken))
                {
                    Next = found.Count > PageSize ? page[^1].Number : null,
                };
            },
            cancellationToken);

    private Instant EndOf(LocalDate day) => season.Zone.AtStartOfDay(day.PlusDays(1)).ToInstant();

    private static async Task<(bool May, Village? Village)> MayReadAsync(IUnitOfWork unit, string? village, Actor by, CancellationToken cancellationToken)
    {
        if (village is null) return (by.Is(Role.Officer), null);
        Village? of = await unit.Villages.FindByCodeAsync(village, cancellationToken);
        return (of is not null && (by.Is(Role.Officer) || by.Serves(Role.Accountant, of)), of);
    }

    private static bool IsIn(string account, Village village) =>
        account == Account.Cash(village.Id.Value).Name || account == Account.Deposit(village.Id.Value).Name
        || account.StartsWith($"payable:{village.Id}:", StringComparison.Ordinal) || account.StartsWith($"clearing:{village.Id}:", StringComparison.Ordinal);
}
