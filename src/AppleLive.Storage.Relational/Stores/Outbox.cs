using AppleLive.Plugins;

using NodaTime;

namespace AppleLive.Storage.Relational.Stores;

internal sealed class Outbox(Session session) : IOutbox
{
    public Task AddAsync(DomainEvent happened, CancellationToken cancellationToken) => AddAllAsync([happened], cancellationToken);

    public async Task<IReadOnlyList<OutboxEntry>> NextAsync(int limit, CancellationToken cancellationToken) =>
    [
        .. (await session.ListAsync<Row>("select number, type, subject, at from outbox order by number limit @limit", new { limit }, cancellationToken))
            .Select(row => new OutboxEntry(row.Number, new DomainEvent(row.Type, row.Subject, row.At))),
    ];

    public Task HandledAsync(long upTo, CancellationToken cancellationToken) =>
        session.ExecuteAsync("delete from outbox where number <= @upTo", new { upTo }, cancellationToken);

    public Task AddAllAsync(IEnumerable<DomainEvent> events, CancellationToken cancellationToken) =>
        session.ExecuteAsync("insert into outbox (type, subject, at) values (@Type, @Subject, @At)", events, cancellationToken);

    private sealed class Row
    {
        public long Number { get; init; }

        public required string Type { get; init; }

        public Guid Subject { get; init; }

        public Instant At { get; init; }
    }
}
