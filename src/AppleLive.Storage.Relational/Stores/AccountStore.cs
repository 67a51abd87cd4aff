using AppleLive.Bookkeeping;
using AppleLive.Ledger;
using AppleLive.Money;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Storage.Relational.Stores;

internal sealed class AccountStore(Session session) : IAccountStore
{
    // Names with a common beginning are a range of the index, ':' being followed by ';'.
    private const string OfVillage =
        """
        (account = 'asset:cash:' || @village or account = 'deposit:' || @village
         or (account >= 'payable:' || @village || ':' and account < 'payable:' || @village || ';')
         or (account >= 'clearing:' || @village || ':' and account < 'clearing:' || @village || ';'))
        """;

    // The balances without what was booked later: cheap for the days one looks at. Index journal_by_time.
    public async Task<IReadOnlyList<AccountBalance>> BalancesAsync(VillageId? village, Instant before, CancellationToken cancellationToken)
    {
        string which = village is null ? "1 = 1" : OfVillage;
        IReadOnlyList<BalanceRow> rows = await session.ListAsync<BalanceRow>(
            $"""
            select account, cast(sum(fen) as bigint) as fen
            from (select account, balance_fen as fen from balances where {which}
                  union all
                  select account, -amount_fen
                  from journal_transactions entry join postings posting on posting.transaction_number = entry.transaction_number
                  where entry.at >= @before and {which}) moved
            group by account order by account
            """,
            new { village = village?.Value.ToString() ?? "", before }, cancellationToken);
        return [.. rows.Select(row => new AccountBalance(new Account(row.Account), row.Fen))];
    }

    // Indexes journal_by_time, postings_by_account.
    public Task<Fen> BalanceAsync(Account account, Instant before, CancellationToken cancellationToken) =>
        session.ScalarAsync<Fen>(
            """
            select cast(coalesce((select balance_fen from balances where account = @Name), 0) - coalesce((
                select sum(amount_fen)
                from journal_transactions entry join postings posting on posting.transaction_number = entry.transaction_number
                where entry.at >= @before and account = @Name), 0) as bigint)
            """,
            new { account.Name, before }, cancellationToken);

    public Task<Fen> MovedAsync(Account account, Interval when, long upTo, CancellationToken cancellationToken) =>
        session.ScalarAsync<Fen>(
            """
            select cast(coalesce(sum(amount_fen), 0) as bigint)
            from journal_transactions entry join postings posting on posting.transaction_number = entry.transaction_number
            where entry.at >= @Start and entry.at < @End and entry.transaction_number <= @upTo and account = @Name
            """,
            new { account.Name, when.Start, when.End, upTo }, cancellationToken);

    // Index postings_by_account.
    public async Task<IReadOnlyList<AccountEntry>> EntriesAsync(Account account, Interval when, long after, int limit, CancellationToken cancellationToken)
    {
        IReadOnlyList<EntryRow> rows = await session.ListAsync<EntryRow>(
            """
            select entry.transaction_number, entry.key, entry.at, entry.reason, amount_fen
            from postings posting join journal_transactions entry on entry.transaction_number = posting.transaction_number
            where account = @Name and entry.at >= @Start and entry.at < @End and entry.transaction_number > @after
            order by entry.transaction_number limit @limit
            """,
            new { account.Name, when.Start, when.End, after, limit }, cancellationToken);
        Dictionary<Guid, OrderOf> orders = await OrderOf.AllAsync(session, [.. rows.Select(row => row.Subject)], cancellationToken);
        return [.. rows.Select(row => row.ToEntry(orders.GetValueOrDefault(row.Subject)))];
    }

    private sealed class BalanceRow
    {
        public required string Account { get; init; }

        public Fen Fen { get; init; }
    }

    private sealed class EntryRow
    {
        public long TransactionNumber { get; init; }

        public required string Key { get; init; }

        public Instant At { get; init; }

        public required string Reason { get; init; }

        public Fen AmountFen { get; init; }

        // A key says what happened to what: capture:0192…
        public Guid Subject => Key.Split(':') is [_, var id, ..] && Guid.TryParse(id, out Guid subject) ? subject : default;

        public AccountEntry ToEntry(OrderOf? order) => new(TransactionNumber, At, Reason, Subject, AmountFen) { Order = order?.OrderId, OrderNumber = order?.Number };
    }
}
