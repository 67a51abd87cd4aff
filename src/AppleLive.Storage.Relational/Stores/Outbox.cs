using AppleLive.Plugins;
using AppleLive.Storage.Relational.Rows;

using NodaTime;

namespace AppleLive.Storage.Relational.Stores;

internal sealed class Outbox(Session session) : IOutbox
{
    private static readonly RowStatement<DomainEvent> Insert = new Columns<DomainEvent>()
        .Text("type", happened => happened.Type)
        .Id("subject", happened => happened.Subject)
        .At("at", happened => happened.At)
        .InsertInto("outbox");

    public Task AddAsync(DomainEvent happened, CancellationToken cancellationToken) => AddAllAsync([happened], cancellationToken);

    public async Task<IReadOnlyList<OutboxEntry>> NextAsync(int limit, CancellationToken cancellationToken) =>
    [
        .. (await session.ListAsync<Row>("select number, type, subject, at from outbox order by number limit @limit", new { limit }, cancellationToken))
            .Select(row => new OutboxEntry(row.Number, new DomainEvent(row.Type, row.Subject, row.At))),
    ];

    public Task HandledAsync(long upTo, CancellationToken cancellationToken) =>
        session.ExecuteAsync("delete from outbox where number <= @upTo", new { upTo }, cancellationToken);

    public Task AddAllAsync(IReadOnlyCollection<DomainEvent> events, CancellationToken cancellationToken) => session.WriteAsync(Insert, events, cancellationToken);

    private sealed class Row
    {
        public long Number { get; init; }

        public required string Type { get; init; }

        public Guid Subject { get; init; }

        public Instant At { get; init; }
    }
}
