using AppleLive.Transparency;
using AppleLive.Villages;

namespace AppleLive.Storage.Relational.Stores;

internal sealed partial class LogStore
{
    private const string Entries =
        """
        select entry.log_index, entry.type, entry.subject, coalesce(entry.record, waiting.record) as record
        from log_entries entry left join public_records waiting on waiting.sequence = entry.sequence
        """;

    public Task<byte[]?> TileAsync(int level, long index, CancellationToken cancellationToken) =>
        session.FindAsync<byte[]>("select hashes from log_tiles where level = @level and tile_index = @index", new { level, index }, cancellationToken);

    public async Task<IReadOnlyList<byte[]>> RecordsAsync(long from, int count, CancellationToken cancellationToken) =>
        [.. (await EntriesAsync("where entry.log_index >= @from order by entry.log_index limit @count", new { from, count }, cancellationToken)).Select(entry => entry.Utf8)];

    public async Task<LogEntry?> FindAsync(long index, CancellationToken cancellationToken) =>
        (await EntriesAsync("where entry.log_index = @index", new { index }, cancellationToken)).SingleOrDefault();

    // Constraint log_entry_village_once for a village, index log_entries_by_type for a type, the primary key otherwise.
    public Task<IReadOnlyList<LogEntry>> ListAsync(LogFilter filter, long below, int limit, CancellationToken cancellationToken)
    {
        string village = filter.Village is null ? "" : "join log_entry_villages concerned on concerned.log_index = entry.log_index and concerned.village_id = @village";
        string type = filter.Type is null ? "" : "and entry.type = @Type";
        string place = filter.Village is null ? "entry.log_index" : "concerned.log_index";
        return EntriesAsync(
            $"{village} where {place} < @below {type} order by {place} desc limit @limit", new { village = filter.Village, filter.Type, below, limit }, cancellationToken);
    }

    // Index log_entries_by_subject.
    public async Task<IReadOnlyList<LogEntry>> AboutAsync(IReadOnlyCollection<Guid> subjects, long below, int limit, CancellationToken cancellationToken) =>
        subjects.Count == 0
            ? []
            : await EntriesAsync(
                "where entry.subject in @subjects and entry.log_index < @below order by entry.log_index limit @limit",
                new { subjects = session.Ids(subjects), below, limit },
                cancellationToken);

    // Where a village's last totals stand is kept beside them. Only while they wait to be published is stepped back to those
    // before them, by constraint log_entry_village_once: stepping always would pass all of a village's orders where no money moved.
    public async Task<IReadOnlyDictionary<VillageId, LogEntry>> TotalsAsync(IReadOnlyCollection<VillageId> villages, long below, CancellationToken cancellationToken)
    {
        if (villages.Count == 0) return new Dictionary<VillageId, LogEntry>();
        var indexes = (await session.ListAsync<TotalsIndexRow>(
            """
            select stand.village_id,
                   case when stand.totals_index < @below then stand.totals_index else (
                       select entry.log_index
                       from log_entry_villages concerned join log_entries entry on entry.log_index = concerned.log_index
                       where concerned.village_id = stand.village_id and concerned.log_index < @below and entry.type = 'village.totals'
                       order by concerned.log_index desc limit 1) end as log_index
            from log_villages stand where stand.village_id in @ids and stand.totals_index is not null
            """,
            new { ids = session.Ids(villages), below },
            cancellationToken)).Where(row => row.LogIndex is not null).ToDictionary(row => row.LogIndex!.Value, row => row.VillageId);
        if (indexes.Count == 0) return new Dictionary<VillageId, LogEntry>();
        return (await EntriesAsync("where entry.log_index in @indexes", new { indexes = indexes.Keys.ToArray() }, cancellationToken)).ToDictionary(entry => indexes[entry.Index]);
    }

    private async Task<IReadOnlyList<LogEntry>> EntriesAsync(string which, object parameters, CancellationToken cancellationToken) =>
    [
        .. (await session.ListAsync<EntryRow>($"{Entries} {which}", parameters, cancellationToken))
            .Select(row => new LogEntry(row.LogIndex, row.Type, row.Subject, row.Record)),
    ];

    private sealed class EntryRow
    {
        public long LogIndex { get; init; }

        public required string Type { get; init; }

        public Guid? Subject { get; init; }

        public required byte[] Record { get; init; }
    }

    private sealed class TotalsIndexRow
    {
        public VillageId VillageId { get; init; }

        public long? LogIndex { get; init; }
    }
}
