namespace AppleLive.Livestreams;

/// <summary>The livestreams.</summary>
public interface ILivestreamStore
{
    /// <summary>Adds a livestream with its run of show.</summary>
    Task AddAsync(Livestream livestream, CancellationToken cancellationToken);

    /// <summary>The livestream, or null.</summary>
    Task<Livestream?> FindAsync(LivestreamId id, CancellationToken cancellationToken);

    /// <summary>Those of the livestreams that exist, as they stand; not locked.</summary>
    Task<IReadOnlyList<Livestream>> FindAllAsync(IReadOnlyCollection<LivestreamId> ids, CancellationToken cancellationToken);

    /// <summary>Keeps state, announced time, segment and pin.</summary>
    Task SaveAsync(Livestream livestream, CancellationToken cancellationToken);

    /// <summary>Adds a correction.</summary>
    Task AddCorrectionAsync(LivestreamId id, Correction correction, CancellationToken cancellationToken);

    /// <summary>The corrections of a livestream, oldest first; the last 100.</summary>
    Task<IReadOnlyList<Correction>> CorrectionsAsync(LivestreamId id, CancellationToken cancellationToken);

    /// <summary>A page of livestreams, latest announced time first, after <paramref name="after"/>.</summary>
    Task<IReadOnlyList<Livestream>> ListAsync(LivestreamId? after, int limit, CancellationToken cancellationToken);

    /// <summary>The livestream on air now, or else the one announced next; null for neither.</summary>
    Task<Livestream?> NextAsync(NodaTime.Instant now, CancellationToken cancellationToken);

    /// <summary>The livestreams announced to start from <paramref name="from"/> on and before <paramref name="until"/>, earliest first; at most 200.</summary>
    Task<IReadOnlyList<Livestream>> BetweenAsync(NodaTime.Instant from, NodaTime.Instant until, CancellationToken cancellationToken);

    /// <summary>The livestreams that are not over: scheduled, postponed or on air, earliest first; at most 100.</summary>
    Task<IReadOnlyList<Livestream>> OpenAsync(CancellationToken cancellationToken);
}
