using AppleLive.Transparency;

namespace AppleLive.Checks;

/// <summary>The records that have no place in the log yet, a second's worth where the host runs, by what they are about.</summary>
internal sealed class WaitingIndex
{
    private const int Page = 4_096;

    private readonly Dictionary<Guid, List<byte[]>> bySubject = [];

    private WaitingIndex() { }

    /// <summary>Those about no order, lot, listing, livestream or settlement.</summary>
    public List<byte[]> Others { get; } = [];

    public static async Task<WaitingIndex> ReadAsync(ILogStore log, long after, CancellationToken cancellationToken)
    {
        var waiting = new WaitingIndex();
        IReadOnlyList<WaitingRecord> page;
        do
        {
            page = await log.WaitingAsync(after, Page, cancellationToken);
            foreach (WaitingRecord record in page) waiting.Add(record.Utf8);
            if (page.Count > 0) after = page[^1].Sequence;
        }
        while (page.Count == Page);
        return waiting;
    }

    /// <summary>The records about this, which are not given again.</summary>
    public IReadOnlyList<byte[]> Take(Guid subject) => bySubject.Remove(subject, out List<byte[]>? records) ? records : [];

    /// <summary>What nobody took.</summary>
    public IEnumerable<byte[]> Left => bySubject.Values.SelectMany(records => records);

    private void Add(byte[] utf8)
    {
        if (LogReplay.HeadingOf(utf8)?.Subject is not { } subject)
        {
            Others.Add(utf8);
            return;
        }

        if (!bySubject.TryGetValue(subject, out List<byte[]>? records)) bySubject.Add(subject, records = []);
        records.Add(utf8);
    }
}
