using AppleLive.Ledger;
using AppleLive.Money;

namespace AppleLive.Storage.Relational.Stores;

internal sealed class Journal(Session session) : IJournal
{
    public async Task PostAsync(JournalTransaction transaction, CancellationToken cancellationToken)
    {
        byte[] inputs = transaction.InputsHash();
        if (await session.FindAsync<byte[]>("select inputs from journal_transactions where key = @Key", new { transaction.Key }, cancellationToken) is { } posted)
        {
            if (!posted.AsSpan().SequenceEqual(inputs))
                throw new InvalidOperationException($"Journal transaction {transaction.Key} was posted before with other inputs.");
            return;
        }

        long number = await session.ScalarAsync<long>(
            """
            insert into journal_transactions (key, inputs, at, reason, record, corrects) values (@Key, @inputs, @At, @Reason, @Record, @Corrects)
            returning transaction_number
            """,
            new { transaction.Key, inputs, transaction.At, transaction.Reason, transaction.Record, transaction.Corrects },
            cancellationToken);
        var postings = transaction.Postings.Select(posting => new { Number = number, posting.Account.Name, posting.Amount }).ToList();
        await session.ExecuteAsync("insert into postings (transaction_number, account, amount_fen) values (@Number, @Name, @Amount)", postings, cancellationToken);
        await session.ExecuteAsync(
            """
            insert into balances (account, balance_fen) values (@Name, @Amount)
            on conflict (account) do update set balance_fen = balances.balance_fen + excluded.balance_fen
            """,
            // In the order of their names: two transactions that touch the same accounts lock them in the same order.
            postings.OrderBy(posting => posting.Name, StringComparer.Ordinal),
            cancellationToken);
    }

    public async Task<Fen> BalanceAsync(Account account, CancellationToken cancellationToken) =>
        await session.ScalarAsync<Fen?>("select balance_fen from balances where account = @Name", new { account.Name }, cancellationToken) ?? Fen.Zero;
}
