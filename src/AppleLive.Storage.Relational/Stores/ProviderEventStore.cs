using AppleLive.Gateways;
using AppleLive.ProviderEvents;

using NodaTime;

namespace AppleLive.Storage.Relational.Stores;

internal sealed class ProviderEventStore(Session session) : IProviderEventStore
{
    // Constraint provider_event_is_one keeps the first of several.
    public Task AddAsync(ProviderEvent notice, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            """
            insert into provider_events (provider, event, type, subject_kind, subject, happened_at, received_at, state, tries, next_at, fault)
            values (@Provider, @Event, @Type, @SubjectKind, @Subject, @HappenedAt, @ReceivedAt, @State, @Tries, @NextAt, @Fault) on conflict do nothing
            """,
            Parameters(notice),
            cancellationToken);

    // Index provider_events_waiting.
    public Task<IReadOnlyList<ProviderEvent>> WaitingAsync(IReadOnlyCollection<string> providers, Instant now, int limit, CancellationToken cancellationToken) =>
        ListAsync("select * from provider_events where state = 'waiting' and provider in @providers and next_at <= @now order by next_at, event limit @limit", new { providers, now, limit }, cancellationToken);

    public async Task<ProviderEvent?> FindAsync(string provider, string name, CancellationToken cancellationToken) =>
        (await session.FindAsync<EventRow>(
            $"select * from provider_events where provider = @provider and event = @name{session.ForUpdate}", new { provider, name }, cancellationToken))?.ToEvent();

    public Task SaveAsync(ProviderEvent notice, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "update provider_events set state = @State, tries = @Tries, next_at = @NextAt, fault = @Fault where provider = @Provider and event = @Event",
            Parameters(notice),
            cancellationToken);

    // Index provider_events_by_state.
    public Task<IReadOnlyList<ProviderEvent>> ListAsync(ProviderEventState state, ProviderEventName? after, int limit, CancellationToken cancellationToken) =>
        ListAsync(
            $"""
            select * from provider_events where state = @state {(after is null ? "" : "and (received_at, provider, event) < (select received_at, provider, event from provider_events where provider = @Provider and event = @Event)")}
            order by received_at desc, provider desc, event desc limit @limit
            """,
            new { state = Names.Of(state), after?.Provider, after?.Event, limit },
            cancellationToken);

    // Index provider_events_newest.
    public Task<Instant?> NewestAsync(string provider, CancellationToken cancellationToken) =>
        session.ScalarAsync<Instant?>("select max(happened_at) from provider_events where provider = @provider", new { provider }, cancellationToken);

    private static object Parameters(ProviderEvent notice) => new
    {
        notice.Provider,
        notice.Event,
        notice.Type,
        SubjectKind = notice.Subject is { } about ? Names.Of(about.Kind) : null,
        Subject = notice.Subject?.Reference,
        notice.HappenedAt,
        notice.ReceivedAt,
        State = Names.Of(notice.State),
        notice.Tries,
        notice.NextAt,
        notice.Fault,
    };

    private async Task<IReadOnlyList<ProviderEvent>> ListAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        [.. (await session.ListAsync<EventRow>(sql, parameters, cancellationToken)).Select(row => row.ToEvent())];

    private sealed class EventRow
    {
        public required string Provider { get; init; }

        public required string Event { get; init; }

        public required string Type { get; init; }

        public string? SubjectKind { get; init; }

        public string? Subject { get; init; }

        public Instant HappenedAt { get; init; }

        public Instant ReceivedAt { get; init; }

        public required string State { get; init; }

        public int Tries { get; init; }

        public Instant NextAt { get; init; }

        public string? Fault { get; init; }

        public ProviderEvent ToEvent() => new(
            Provider, Event, Type, SubjectKind is null ? null : new ProviderSubject(Names.Read<ProviderSubjectKind>(SubjectKind), Subject!), HappenedAt, ReceivedAt,
            Names.Read<ProviderEventState>(State))
        {
            Tries = Tries,
            NextAt = NextAt,
            Fault = Fault,
        };
    }
}
