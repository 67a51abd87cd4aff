using AppleLive.DayBooks;
using AppleLive.Ledger;
using AppleLive.Money;
using AppleLive.People;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Storage.Relational.Stores;

internal sealed class DayBookStore(Session session) : IDayBookStore
{
    // Half an hour would not do everywhere: time zones begin at quarters.
    private static readonly long Quarter = (long)Duration.FromMinutes(15).TotalMilliseconds;

    // The balances without what was booked later: cheap for the days one looks at, whatever the season has grown to.
    // Index journal_by_time.
    public async Task<DayFigures> StandingAsync(VillageId? village, Instant before, CancellationToken cancellationToken)
    {
        var books = Books.Of(village);
        FiguresRow balances = (await session.FindAsync<FiguresRow>(
            $"select {Books.Sums("balance_fen")} from balances where {books.Filter}", books.With(before), cancellationToken))!;
        FiguresRow later = (await session.FindAsync<FiguresRow>(
            $"""
            select {Books.Sums("amount_fen")}
            from journal_transactions entry join postings posting on posting.transaction_number = entry.transaction_number
            where entry.at >= @start and {books.Filter}
            """,
            books.With(before), cancellationToken))!;
        return balances.ToFigures() - later.ToFigures();
    }

    // Index journal_by_time.
    public async Task<IReadOnlyList<DayMovement>> MovementsAsync(VillageId? village, Interval when, long after, int limit, CancellationToken cancellationToken)
    {
        var books = Books.Of(village);
        IReadOnlyList<MovementRow> rows = await session.ListAsync<MovementRow>(
            $"""
            select entry.transaction_number, entry.key, entry.at, entry.reason, {Books.Sums("amount_fen")}
            from journal_transactions entry join postings posting on posting.transaction_number = entry.transaction_number
            where entry.at >= @start and entry.at < @end and entry.transaction_number > @after and {books.Filter}
            group by entry.transaction_number, entry.key, entry.at, entry.reason
            order by entry.transaction_number limit @limit
            """,
            books.With(when, after, limit), cancellationToken);
        Dictionary<Guid, OrderOf> orders = await OrderOf.AllAsync(session, [.. rows.Select(row => row.Subject)], cancellationToken);
        return [.. rows.Select(row => row.ToMovement(orders.GetValueOrDefault(row.Subject)))];
    }

    public async Task<DayFigures> MovedAsync(VillageId? village, Interval when, long upTo, CancellationToken cancellationToken)
    {
        var books = Books.Of(village);
        return (await session.FindAsync<FiguresRow>(
            $"""
            select {Books.Sums("amount_fen")}
            from journal_transactions entry join postings posting on posting.transaction_number = entry.transaction_number
            where entry.at >= @start and entry.at < @end and entry.transaction_number <= @after and {books.Filter}
            """,
            books.With(when, upTo, 0), cancellationToken))!.ToFigures();
    }

    // Index postings_by_account.
    public async Task<IReadOnlyList<Instant>> BusySinceAsync(VillageId village, Instant since, CancellationToken cancellationToken) =>
        await session.ListAsync<Instant>(
            """
            select distinct (entry.at / @Quarter) * @Quarter
            from postings posting join journal_transactions entry on entry.transaction_number = posting.transaction_number
            where posting.account = @till and entry.at >= @since
            order by 1
            """,
            new { till = Account.Cash(village.Value).Name, since, Quarter },
            cancellationToken);

    public Task AddAsync(DayClose close, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            """
            insert into day_counts (village_id, day, round, account, ends_at, booked_fen, cash_fen, transfers_fen, note, closed_by, closed_at)
            values (@Village, @Day, @Round, @Till, @EndsAt, @Booked, @Cash, @Transfers, @Note, @ClosedBy, @ClosedAt)
            """,
            new
            {
                close.Village,
                close.Day,
                close.Round,
                Till = Account.Cash(close.Village.Value).Name,
                close.EndsAt,
                close.Booked,
                close.Cash,
                close.Transfers,
                close.Note,
                close.ClosedBy,
                close.ClosedAt,
            },
            cancellationToken);

    public Task ConfirmAsync(DayClose close, CancellationToken cancellationToken) =>
        SayAsync(close, close.ConfirmedBy, close.ConfirmedAt, cancellationToken);

    public Task ReturnAsync(DayClose close, CancellationToken cancellationToken) =>
        SayAsync(close, close.ReturnedBy, close.ReturnedAt, cancellationToken);

    public async Task<DayClose?> FindAsync(VillageId village, LocalDate day, CancellationToken cancellationToken) =>
        (await session.FindAsync<CloseRow>(
            $"{CloseRow.Select} where counted.village_id = @village and counted.day = @day order by counted.round desc limit 1", new { village, day }, cancellationToken))?.ToClose();

    public Task<IReadOnlyList<DayClose>> ClosesAsync(VillageId village, LocalDate day, CancellationToken cancellationToken) =>
        ListAsync("where counted.village_id = @village and counted.day = @day order by counted.round", new { village, day }, cancellationToken);

    public Task<IReadOnlyList<DayClose>> ListAsync(VillageId village, LocalDate since, CancellationToken cancellationToken) =>
        ListAsync($"where counted.village_id = @village and counted.day >= @since and {CloseRow.IsLast} order by counted.day desc", new { village, since }, cancellationToken);

    public Task<IReadOnlyList<DayClose>> UnconfirmedAsync(int limit, CancellationToken cancellationToken) =>
        ListAsync("where said.village_id is null order by counted.day, counted.village_id limit @limit", new { limit }, cancellationToken);

    private async Task<IReadOnlyList<DayClose>> ListAsync(string which, object parameters, CancellationToken cancellationToken) =>
        [.. (await session.ListAsync<CloseRow>($"{CloseRow.Select} {which}", parameters, cancellationToken)).Select(row => row.ToClose())];

    private Task SayAsync(DayClose close, PersonId? by, Instant? at, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            """
            insert into day_verdicts (village_id, day, round, closed_by, said_by, said_at, returned_why)
            values (@Village, @Day, @Round, @ClosedBy, @by, @at, @ReturnedWhy)
            """,
            new { close.Village, close.Day, close.Round, close.ClosedBy, by, at, close.ReturnedWhy },
            cancellationToken);

    private class FiguresRow
    {
        public long Till { get; init; }

        public long Owed { get; init; }

        public long Clearing { get; init; }

        public long Bank { get; init; }

        // Debts stand as negative sums in the journal.
        public DayFigures ToFigures() => new(new Fen(Till), new Fen(-Owed), new Fen(Clearing), new Fen(Bank));
    }

    private sealed class MovementRow : FiguresRow
    {
        public long TransactionNumber { get; init; }

        public required string Key { get; init; }

        public Instant At { get; init; }

        public required string Reason { get; init; }

        // A key is a word and the id of what it happened to, and for payouts the attempt.
        public Guid Subject => Key.Split(':') is [_, var id, ..] && Guid.TryParse(id, out Guid subject) ? subject : default;

        public DayMovement ToMovement(OrderOf? order) => new(TransactionNumber, At, Reason, Subject, ToFigures()) { Order = order?.OrderId, OrderNumber = order?.Number };
    }

    private sealed class CloseRow
    {
        public const string Select =
            """
            select counted.village_id, counted.day, counted.round, counted.ends_at, counted.booked_fen, counted.cash_fen, counted.transfers_fen, counted.note,
                   counted.closed_by, counted.closed_at, said.said_by, said.said_at, said.returned_why
            from day_counts counted
            left join day_verdicts said on said.village_id = counted.village_id and said.day = counted.day and said.round = counted.round
            """;

        public const string IsLast =
            "not exists (select 1 from day_counts later where later.village_id = counted.village_id and later.day = counted.day and later.round > counted.round)";

        public VillageId VillageId { get; init; }

        public LocalDate Day { get; init; }

        public long Round { get; init; }

        public Instant EndsAt { get; init; }

        public Fen BookedFen { get; init; }

        public Fen CashFen { get; init; }

        public Fen TransfersFen { get; init; }

        public byte[]? Note { get; init; }

        public PersonId ClosedBy { get; init; }

        public Instant ClosedAt { get; init; }

        public PersonId? SaidBy { get; init; }

        public Instant? SaidAt { get; init; }

        public byte[]? ReturnedWhy { get; init; }

        public DayClose ToClose()
        {
            var close = new DayClose(VillageId, Day, EndsAt, BookedFen, CashFen, TransfersFen, Note, ClosedBy, ClosedAt) { Round = checked((int)Round) };
            return ReturnedWhy is null
                ? close with { ConfirmedBy = SaidBy, ConfirmedAt = SaidAt }
                : close with { ReturnedBy = SaidBy, ReturnedAt = SaidAt, ReturnedWhy = ReturnedWhy };
        }
    }
}
