using AppleLive.DayBooks;
using AppleLive.Ledger;
using AppleLive.Money;
using AppleLive.Orders;
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
        Dictionary<Guid, OrderOfRow> orders = await OrdersOfAsync([.. rows.Select(row => row.Subject)], cancellationToken);
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
            insert into day_closes (village_id, day, account, ends_at, booked_fen, cash_fen, transfers_fen, note, closed_by, closed_at)
            values (@Village, @Day, @Till, @EndsAt, @Booked, @Cash, @Transfers, @Note, @ClosedBy, @ClosedAt)
            """,
            new
            {
                close.Village,
                close.Day,
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
        session.ExecuteAsync(
            """
            insert into day_confirmations (village_id, day, closed_by, confirmed_by, confirmed_at)
            values (@Village, @Day, @ClosedBy, @ConfirmedBy, @ConfirmedAt)
            """,
            close,
            cancellationToken);

    public async Task<DayClose?> FindAsync(VillageId village, LocalDate day, CancellationToken cancellationToken) =>
        (await session.FindAsync<CloseRow>($"{CloseRow.Select} where closed.village_id = @village and closed.day = @day", new { village, day }, cancellationToken))?.ToClose();

    public async Task<IReadOnlyList<DayClose>> ListAsync(VillageId village, LocalDate since, CancellationToken cancellationToken) =>
    [
        .. (await session.ListAsync<CloseRow>(
            $"{CloseRow.Select} where closed.village_id = @village and closed.day >= @since order by closed.day desc", new { village, since }, cancellationToken))
            .Select(row => row.ToClose()),
    ];

    public async Task<IReadOnlyList<DayClose>> UnconfirmedAsync(int limit, CancellationToken cancellationToken) =>
    [
        .. (await session.ListAsync<CloseRow>(
            $"{CloseRow.Select} where confirmed.village_id is null order by closed.day, closed.village_id limit @limit", new { limit }, cancellationToken))
            .Select(row => row.ToClose()),
    ];

    private async Task<Dictionary<Guid, OrderOfRow>> OrdersOfAsync(Guid[] subjects, CancellationToken cancellationToken) =>
        subjects.Length == 0
            ? []
            : (await session.ListAsync<OrderOfRow>(
                """
                select payment_id as subject, payments.order_id, number from payments join orders on orders.order_id = payments.order_id where payment_id in @ids
                union all
                select refund_id, refunds.order_id, number from refunds join orders on orders.order_id = refunds.order_id where refund_id in @ids
                union all
                select parcel_id, parcels.order_id, number from parcels join orders on orders.order_id = parcels.order_id where parcel_id in @ids
                """,
                new { ids = session.Ids(subjects.Distinct().Select(id => new OrderId(id))) }, cancellationToken)).ToDictionary(row => row.Subject);

    private sealed class OrderOfRow
    {
        public Guid Subject { get; init; }

        public OrderId OrderId { get; init; }

        public required string Number { get; init; }
    }

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

        public DayMovement ToMovement(OrderOfRow? order) => new(TransactionNumber, At, Reason, Subject, ToFigures()) { Order = order?.OrderId, OrderNumber = order?.Number };
    }

    private sealed class CloseRow
    {
        public const string Select =
            """
            select closed.village_id, closed.day, closed.ends_at, closed.booked_fen, closed.cash_fen, closed.transfers_fen, closed.note, closed.closed_by,
                   closed.closed_at, confirmed.confirmed_by, confirmed.confirmed_at
            from day_closes closed left join day_confirmations confirmed on confirmed.village_id = closed.village_id and confirmed.day = closed.day
            """;

        public VillageId VillageId { get; init; }

        public LocalDate Day { get; init; }

        public Instant EndsAt { get; init; }

        public Fen BookedFen { get; init; }

        public Fen CashFen { get; init; }

        public Fen TransfersFen { get; init; }

        public byte[]? Note { get; init; }

        public PersonId ClosedBy { get; init; }

        public Instant ClosedAt { get; init; }

        public PersonId? ConfirmedBy { get; init; }

        public Instant? ConfirmedAt { get; init; }

        public DayClose ToClose() => new(VillageId, Day, EndsAt, BookedFen, CashFen, TransfersFen, Note, ClosedBy, ClosedAt)
        {
            ConfirmedBy = ConfirmedBy,
            ConfirmedAt = ConfirmedAt,
        };
    }
}
