using AppleLive.Money;
using AppleLive.People;
using AppleLive.Reconciliation;

using NodaTime;

namespace AppleLive.Storage.Relational.Stores;

/// <summary>What people book of providers' movements.</summary>
internal sealed partial class ReconciliationStore
{
    public async Task<ComparedMovement?> FindAsync(string provider, string movement, CancellationToken cancellationToken) =>
        (await session.FindAsync<MovementRow>(
            $"select * from provider_movements where provider = @provider and movement = @movement{session.ForUpdate}", new { provider, movement }, cancellationToken))?.ToMovement();

    // Indexes provider_movements_differing, provider_entry_once.
    public async Task<IReadOnlyList<ComparedMovement>> BookableAsync(int limit, CancellationToken cancellationToken) =>
    [
        .. (await session.ListAsync<MovementRow>(
            """
            select * from provider_movements moved
            where state = 'differs' and kind in ('fee', 'ownTransfer', 'other') and currency = 'cny' and ours_fen is null and (minor <> 0 or fee_minor <> 0)
              and not exists (select 1 from provider_entries entry where entry.provider = moved.provider and entry.movement = moved.movement and entry.state <> 'rejected')
            order by at, movement limit @limit
            """,
            new { limit },
            cancellationToken))
            .Select(row => row.ToMovement()),
    ];

    public Task AddEntryAsync(ProviderEntry entry, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            """
            insert into provider_entries (entry_id, provider, movement, kind, amount_fen, fee_fen, state, recorded_by, recorded_at)
            values (@Id, @Provider, @Movement, @Kind, @Amount, @Fee, @State, @RecordedBy, @RecordedAt)
            """,
            new
            {
                entry.Id,
                entry.Provider,
                entry.Movement,
                Kind = Names.Of(entry.Kind),
                entry.Amount,
                entry.Fee,
                State = Names.Of(entry.State),
                entry.RecordedBy,
                entry.RecordedAt,
            },
            cancellationToken);

    public Task SaveEntryAsync(ProviderEntry entry, CancellationToken cancellationToken) =>
        session.ExecuteAsync(
            "update provider_entries set state = @State, judged_by = @JudgedBy, judged_at = @JudgedAt where entry_id = @Id",
            new { entry.Id, State = Names.Of(entry.State), entry.JudgedBy, entry.JudgedAt },
            cancellationToken);

    public async Task<ProviderEntry?> FindEntryAsync(ProviderEntryId id, CancellationToken cancellationToken) =>
        (await session.FindAsync<EntryRow>($"select * from provider_entries where entry_id = @id{session.ForUpdate}", new { id }, cancellationToken))?.ToEntry();

    // Index provider_entry_once.
    public async Task<ProviderEntry?> EntryOfAsync(string provider, string movement, CancellationToken cancellationToken) =>
        (await session.FindAsync<EntryRow>(
            "select * from provider_entries where provider = @provider and movement = @movement and state <> 'rejected'", new { provider, movement }, cancellationToken))?.ToEntry();

    // Index provider_entries_waiting: entry ids are time-ordered.
    public async Task<IReadOnlyList<ProviderEntry>> WaitingEntriesAsync(ProviderEntryId? after, int limit, CancellationToken cancellationToken) =>
    [
        .. (await session.ListAsync<EntryRow>(
            $"select * from provider_entries where state = 'waiting' {(after is null ? "" : "and entry_id > @after")} order by entry_id limit @limit",
            new { after, limit },
            cancellationToken))
            .Select(row => row.ToEntry()),
    ];

    private sealed class EntryRow
    {
        public ProviderEntryId EntryId { get; init; }

        public required string Provider { get; init; }

        public required string Movement { get; init; }

        public required string Kind { get; init; }

        public Fen AmountFen { get; init; }

        public Fen FeeFen { get; init; }

        public required string State { get; init; }

        public PersonId RecordedBy { get; init; }

        public Instant RecordedAt { get; init; }

        public PersonId? JudgedBy { get; init; }

        public Instant? JudgedAt { get; init; }

        public ProviderEntry ToEntry() => new(
            EntryId, Provider, Movement, Names.Read<ProviderEntryKind>(Kind), AmountFen, FeeFen, Names.Read<ProviderEntryState>(State), RecordedBy, RecordedAt)
        {
            JudgedBy = JudgedBy,
            JudgedAt = JudgedAt,
        };
    }
}
