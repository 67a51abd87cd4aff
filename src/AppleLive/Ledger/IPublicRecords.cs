namespace AppleLive.Ledger;

/// <summary>
/// The public records that wait, in the order of their facts, for their place in the log. They are written in the
/// transaction of the change they record.
/// </summary>
public interface IPublicRecords
{
    /// <summary>
    /// Adds a record, moves the totals of the villages it concerns, and returns its sequence number. Numbers grow and may
    /// have gaps; log indexes are given later.
    /// </summary>
    Task<long> AddAsync(PublicRecord record, CancellationToken cancellationToken);

    /// <summary>Adds records in order, as <see cref="AddAsync"/> does each, and returns their sequence numbers.</summary>
    Task<IReadOnlyList<long>> AddAllAsync(IReadOnlyList<PublicRecord> records, CancellationToken cancellationToken);

    /// <summary>Up to <paramref name="limit"/> records whose sequence number is greater than <paramref name="after"/>, in order.</summary>
    Task<IReadOnlyList<PendingRecord>> ListAsync(long after, int limit, CancellationToken cancellationToken);
}
