using AppleLive.PayeeAccounts;
using AppleLive.People;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Storage.Relational.Stores;

internal sealed class PayeeAccountStore(Session session) : IPayeeAccountStore
{
    private const string Accounts =
        """
        select account.payee_account_id, account.village_id, account.details, account.set_by, account.set_at, confirmed.confirmed_by, confirmed.confirmed_at
        from payee_accounts account left join payee_account_confirmations confirmed on confirmed.payee_account_id = account.payee_account_id
        """;

    public Task AddAsync(PayeeAccount account, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "insert into payee_accounts (payee_account_id, village_id, details, set_by, set_at) values (@Id, @Village, @Details, @SetBy, @SetAt)",
            account,
            cancellationToken);

    public Task ConfirmAsync(PayeeAccount account, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "insert into payee_account_confirmations (payee_account_id, set_by, confirmed_by, confirmed_at) values (@Id, @SetBy, @ConfirmedBy, @ConfirmedAt)",
            account,
            cancellationToken);

    // Index payee_accounts_by_village: ids are time-ordered. Locking the village keeps a newer account from coming in meanwhile.
    public async Task<PayeeAccountHistory> HistoryAsync(VillageId village, CancellationToken cancellationToken)
    {
        await session.ListAsync<VillageId>($"select village_id from villages where village_id = @village{session.ForUpdate}", new { village }, cancellationToken);
        return new PayeeAccountHistory(
            await AccountsAsync($"{Accounts} where account.village_id = @village order by account.payee_account_id desc", new { village }, cancellationToken));
    }

    public Task<IReadOnlyList<PayeeAccount>> ProposedAsync(CancellationToken cancellationToken) =>
        AccountsAsync(
            $"""
            {Accounts}
            where confirmed.payee_account_id is null
              and not exists (select 1 from payee_accounts newer
                              where newer.village_id = account.village_id and newer.payee_account_id > account.payee_account_id)
            order by account.payee_account_id
            """,
            null,
            cancellationToken);

    private async Task<IReadOnlyList<PayeeAccount>> AccountsAsync(string sql, object? parameters, CancellationToken cancellationToken) =>
        [.. (await session.ListAsync<Row>(sql, parameters, cancellationToken)).Select(row => row.ToAccount())];

    private sealed class Row
    {
        public PayeeAccountId PayeeAccountId { get; init; }

        public VillageId VillageId { get; init; }

        public required byte[] Details { get; init; }

        public PersonId SetBy { get; init; }

        public Instant SetAt { get; init; }

        public PersonId? ConfirmedBy { get; init; }

        public Instant? ConfirmedAt { get; init; }

        public PayeeAccount ToAccount() => new(PayeeAccountId, VillageId, Details, SetBy, SetAt) { ConfirmedBy = ConfirmedBy, ConfirmedAt = ConfirmedAt };
    }
}
