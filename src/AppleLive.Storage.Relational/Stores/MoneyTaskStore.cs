using AppleLive.Gateways;
using AppleLive.Money;
using AppleLive.MoneyTasks;
using AppleLive.Orders;
using AppleLive.People;

using NodaTime;

namespace AppleLive.Storage.Relational.Stores;

internal sealed class MoneyTaskStore(Session session) : IMoneyTaskStore
{
    // Index money_task_open_once keeps one open task about a subject.
    public Task AddAsync(MoneyTask task, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            """
            insert into money_tasks (task_id, kind, provider, subject, order_id, ours_fen, theirs_minor, theirs_currency, found_at)
            values (@Id, @Kind, @Provider, @Subject, @Order, @Ours, @Minor, @Currency, @FoundAt) on conflict do nothing
            """,
            new { task.Id, Kind = Names.Of(task.Kind), task.Provider, task.Subject, task.Order, task.Ours, task.Theirs?.Minor, task.Theirs?.Currency, task.FoundAt },
            cancellationToken);

    public async Task<MoneyTask?> FindAsync(MoneyTaskId id, CancellationToken cancellationToken) =>
        (await session.FindAsync<TaskRow>($"select * from money_tasks where task_id = @id{session.ForUpdate}", new { id }, cancellationToken))?.ToTask();

    // Index money_task_open_once.
    public async Task<MoneyTask?> FindOpenAsync(MoneyTaskKind kind, string provider, string subject, CancellationToken cancellationToken) =>
        (await session.FindAsync<TaskRow>(
            $"select * from money_tasks where kind = @kind and provider = @provider and subject = @subject and done_at is null{session.ForUpdate}",
            new { kind = Names.Of(kind), provider, subject },
            cancellationToken))?.ToTask();

    public Task SaveAsync(MoneyTask task, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "update money_tasks set done_by = @DoneBy, done_at = @DoneAt, note = @Note where task_id = @Id", new { task.Id, task.DoneBy, task.DoneAt, task.Note }, cancellationToken);

    // Indexes money_tasks_open, money_tasks_done: task ids are time-ordered.
    public async Task<IReadOnlyList<MoneyTask>> ListAsync(bool open, MoneyTaskId? after, int limit, CancellationToken cancellationToken) =>
    [
        .. (await session.ListAsync<TaskRow>(
            $"""
            select * from money_tasks where done_at is {(open ? "null" : "not null")} {(after is null ? "" : "and task_id < @after")}
            order by task_id desc limit @limit
            """,
            new { after, limit },
            cancellationToken))
            .Select(row => row.ToTask()),
    ];

    public Task<int> CountOpenAsync(int most, CancellationToken cancellationToken) =>
        session.ScalarAsync<int>("select count(*) from (select 1 from money_tasks where done_at is null limit @most) found", new { most }, cancellationToken);

    private sealed class TaskRow
    {
        public MoneyTaskId TaskId { get; init; }

        public required string Kind { get; init; }

        public required string Provider { get; init; }

        public required string Subject { get; init; }

        public OrderId? OrderId { get; init; }

        public Fen? OursFen { get; init; }

        public long? TheirsMinor { get; init; }

        public string? TheirsCurrency { get; init; }

        public Instant FoundAt { get; init; }

        public PersonId? DoneBy { get; init; }

        public Instant? DoneAt { get; init; }

        public byte[]? Note { get; init; }

        public MoneyTask ToTask() => new(
            TaskId, Names.Read<MoneyTaskKind>(Kind), Provider, Subject, OursFen, TheirsMinor is { } minor ? new ProviderMoney(minor, TheirsCurrency!) : null, FoundAt)
        {
            Order = OrderId,
            DoneBy = DoneBy,
            DoneAt = DoneAt,
            Note = Note,
        };
    }
}
