using AppleLive.Transparency;

namespace AppleLive.SampleHost.Pages.Ledger;

/// <summary>Finds the records that prove what other pages show.</summary>
public sealed class LedgerLinks(LogDesk log)
{
    /// <summary>The first records of a type about these orders, lots, listings or settlements, by what they are about; without those that are not published yet.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Find(string type, IReadOnlyCollection<Guid> subjects, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        if (subjects.Count == 0) return new Dictionary<Guid, string>();
        return (await log.AboutAsync(subjects, cancellationToken)).Where(entry => entry.Type == type)
            .DistinctBy(entry => entry.Subject).ToDictionary(entry => entry.Subject!.Value, entry => LedgerRecord.LinkTo(entry.Index));
    }

    /// <summary>The first record of a type about one thing, or null.</summary>
    public async Task<string?> Find(string type, Guid subject, CancellationToken cancellationToken) =>
        (await Find(type, [subject], cancellationToken)).GetValueOrDefault(subject);
}
