using System.Text;
using System.Text.Json;
using AppleLive.Storage;
using AppleLive.Transparency;
using AppleLive.TransparencyLog.Trees;
using AppleLive.Villages;

namespace AppleLive.SampleHost.Pages.Ledger;

/// <summary>Reads the published ledger for people.</summary>
public sealed class RecordsReader(IStore store, LogDesk log, RecordSentences sentences, RecordRows rows)
{
    private const int OnPage = 25;

    private static readonly JsonSerializerOptions Pretty = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The newest records below an index.</summary>
    /// <param name="village">Only those that concern the village of this code; a code nobody has is as none.</param>
    /// <param name="type">Only those of this type.</param>
    /// <param name="before">Only those with a smaller index.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<RecordsView> Read(string? village, string? type, long? before, CancellationToken cancellationToken)
    {
        IReadOnlyList<Village> villages = await Villages(cancellationToken);
        VillageId? only = villages.FirstOrDefault(one => one.Code == village)?.Id;
        PublishedCheckpoint? checkpoint = await log.CheckpointAsync(cancellationToken);
        IReadOnlyList<LogEntry> found = await log.ListAsync(new LogFilter(only, type), before, OnPage + 1, cancellationToken);
        LedgerRecord[] page = [.. found.Take(OnPage).Select(LedgerRecord.Of)];
        LedgerNames names = await Names(villages, page, cancellationToken);
        return new RecordsView(
            [.. page.Select(record => new SaidRecord(record, sentences.Of(record, names)))],
            found.Count > OnPage ? page[^1].Index : null,
            checkpoint is null ? null : new ShownCheckpoint(checkpoint.Size, checkpoint.Read().Checkpoint.Root.ToString()),
            log.VerifierKey,
            villages);
    }

    /// <summary>One record, or null where none is published at this index.</summary>
    public async Task<RecordView?> Find(long index, CancellationToken cancellationToken)
    {
        if (await log.FindAsync(index, cancellationToken) is not { } entry) return null;
        LedgerRecord record = LedgerRecord.Of(entry);
        LedgerRecord[] story = entry.Subject is { } subject
            ? [.. (await log.AboutAsync([subject], cancellationToken)).Where(other => other.Index != index).Select(LedgerRecord.Of)]
            : [];
        LedgerNames names = await Names(await Villages(cancellationToken), [record, .. story], cancellationToken);
        return new RecordView(
            record, sentences.Of(record, names), [.. rows.Of(record, names)],
            Encoding.UTF8.GetString(entry.Utf8), JsonSerializer.Serialize(record.Json, Pretty), Hash.Leaf(entry.Utf8).ToString(),
            (await log.CheckpointAsync(cancellationToken))!.Size, [.. story.Select(other => new SaidRecord(other, sentences.Of(other, names)))]);
    }

    private Task<IReadOnlyList<Village>> Villages(CancellationToken cancellationToken) =>
        store.ReadAsync(unit => unit.Villages.ListAsync(cancellationToken), cancellationToken);

    private async Task<LedgerNames> Names(IReadOnlyList<Village> villages, IReadOnlyList<LedgerRecord> records, CancellationToken cancellationToken)
    {
        var byCode = villages.SelectMany(village => village.Codes.Select(code => (code.Code, code.Name))).DistinctBy(code => code.Code)
            .ToDictionary(code => code.Code, code => code.Name);
        foreach (Village village in villages) byCode[village.Code] = village.Name;

        Guid[] listings = [.. records.SelectMany(Listings).Distinct()];
        IReadOnlyList<LogEntry> about = listings.Length == 0 ? [] : await log.AboutAsync(listings, cancellationToken);
        return new LedgerNames(
            byCode,
            about.Where(entry => entry.Type == "listing.published").ToDictionary(entry => entry.Subject!.Value, LedgerRecord.Of));
    }

    // Every listing a record names, to call it by its title.
    private static IEnumerable<Guid> Listings(LedgerRecord record)
    {
        IEnumerable<JsonElement> ids = record.Items("listings").Concat(record.Items("lines").Select(line => line.GetProperty("listing")));
        if (record.Json.TryGetProperty("listing", out JsonElement own)) ids = ids.Append(own);
        return ids.Select(id => id.GetGuid());
    }
}
