using AppleLive.Ledger;
using AppleLive.Money;
using AppleLive.Storage.Relational.Rows;

namespace AppleLive.Storage.Relational.Stores;

internal sealed class Journal(Session session) : IJournal
{
    private static readonly RowStatement<Entry> Insert = new Columns<Entry>()
        .Long("transaction_number", entry => entry.Number)
        .Text("key", entry => entry.Transaction.Key)
        .Bytes("inputs", entry => entry.Inputs)
        .At("at", entry => entry.Transaction.At)
        .Text("reason", entry => entry.Transaction.Reason)
        .Long("record", entry => entry.Transaction.Record)
        .Text("corrects", entry => entry.Transaction.Corrects)
        .InsertInto("journal_transactions");

    private static readonly RowQuery<string, (string Key, byte[] Inputs)> Posted = Ask.ByText(
        $"select key, inputs from journal_transactions where key {RowQuery<string, (string, byte[])>.Given}", static row => (row.Text(0), row.Bytes(1)));

    private static readonly RowQuery<bool, long> Last = Ask.Once("select coalesce(max(transaction_number), 0) from journal_transactions", static row => row.Long(0));

    private static readonly RowStatement<(long Number, Posting Posting)> InsertPostings = new Columns<(long Number, Posting Posting)>()
        .Long("transaction_number", posted => posted.Number)
        .Text("account", posted => posted.Posting.Account.Name)
        .Long("amount_fen", posted => posted.Posting.Amount.Value)
        .InsertInto("postings");

    private static readonly RowStatement<(string Account, Fen Amount)> AddToBalances = new Columns<(string Account, Fen Amount)>()
        .Text("account", moved => moved.Account)
        .Long("balance_fen", moved => moved.Amount.Value)
        .InsertInto("balances", "on conflict (account) do update set balance_fen = balances.balance_fen + excluded.balance_fen");

    public Task PostAsync(JournalTransaction transaction, CancellationToken cancellationToken) => PostAllAsync([transaction], cancellationToken);

    public async Task PostAllAsync(IReadOnlyList<JournalTransaction> transactions, CancellationToken cancellationToken)
    {
        if (transactions.Count == 0) return;
        await session.LockBooksAsync(cancellationToken);
        IReadOnlyList<Entry> entries = await NewAsync(transactions, cancellationToken);
        await session.WriteAsync(Insert, entries, cancellationToken);
        (long Number, Posting Posting)[] postings = [.. entries.SelectMany(entry => entry.Transaction.Postings.Select(posting => (entry.Number, posting)))];
        await session.WriteAsync(InsertPostings, postings, cancellationToken);
        await session.WriteAsync(
            AddToBalances,
            [
                .. postings.GroupBy(posted => posted.Posting.Account.Name, StringComparer.Ordinal)
                    .Select(account => (account.Key, account.Aggregate(Fen.Zero, (sum, posted) => sum + posted.Posting.Amount))),
            ],
            cancellationToken);
    }

    public async Task<Fen> BalanceAsync(Account account, CancellationToken cancellationToken) =>
        await session.ScalarAsync<Fen?>("select balance_fen from balances where account = @Name", new { account.Name }, cancellationToken) ?? Fen.Zero;

    // Those not posted before, each key once, numbered on from the last.
    private async Task<IReadOnlyList<Entry>> NewAsync(IReadOnlyList<JournalTransaction> transactions, CancellationToken cancellationToken)
    {
        var posted = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        session.Ask(Posted, [.. transactions.Select(one => one.Key).Distinct(StringComparer.Ordinal)], one => posted.Add(one.Key, one.Inputs));
        long number = await session.AskAsync(Last, cancellationToken);
        var entries = new List<Entry>(transactions.Count);
        foreach (JournalTransaction transaction in transactions)
        {
            byte[] inputs = transaction.InputsHash();
            if (posted.TryAdd(transaction.Key, inputs)) entries.Add(new Entry(++number, transaction, inputs));
            else if (!posted[transaction.Key].AsSpan().SequenceEqual(inputs))
                throw new InvalidOperationException($"Journal transaction {transaction.Key} was posted before with other inputs.");
        }

        return entries;
    }

    private sealed record Entry(long Number, JournalTransaction Transaction, byte[] Inputs);
}
