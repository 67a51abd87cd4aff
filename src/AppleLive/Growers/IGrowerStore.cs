using AppleLive.Storage;

namespace AppleLive.Growers;

/// <summary>The growers.</summary>
public interface IGrowerStore
{
    /// <summary>Adds a grower. The store itself refuses one whose person is an officer.</summary>
    Task AddAsync(Grower grower, CancellationToken cancellationToken);

    /// <summary>The grower, or null.</summary>
    Task<Grower?> FindAsync(GrowerId id, CancellationToken cancellationToken);

    /// <summary>Those of these growers that exist, in no order.</summary>
    Task<IReadOnlyList<Grower>> FindAllAsync(IReadOnlyCollection<GrowerId> ids, CancellationToken cancellationToken);

    /// <summary>The growers with this phone number, by its keyed hash; families share phones.</summary>
    Task<IReadOnlyList<Grower>> FindByPhoneAsync(Digest phoneIndex, CancellationToken cancellationToken);
}
