using AppleLive.People;
using AppleLive.Storage;
using AppleLive.Villages;

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

    /// <summary>The growers this person is, by id; one in each village he is registered in.</summary>
    Task<IReadOnlyList<Grower>> FindByPersonAsync(PersonId person, CancellationToken cancellationToken);

    /// <summary>The newest growers first.</summary>
    /// <param name="villages">Of these villages only; null means of all.</param>
    /// <param name="after">The last one already seen, or null.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<Grower>> ListAsync(IReadOnlyCollection<VillageId>? villages, GrowerId? after, int limit, CancellationToken cancellationToken);

    /// <summary>How many lots each of these growers has registered; those without any are left out.</summary>
    Task<IReadOnlyDictionary<GrowerId, int>> CountLotsAsync(IReadOnlyCollection<GrowerId> ids, CancellationToken cancellationToken);
}
