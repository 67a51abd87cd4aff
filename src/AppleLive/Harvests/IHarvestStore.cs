using AppleLive.Villages;

namespace AppleLive.Harvests;

/// <summary>The harvest lots.</summary>
public interface IHarvestStore
{
    /// <summary>Adds a lot.</summary>
    Task AddAsync(HarvestLot lot, CancellationToken cancellationToken);

    /// <summary>The lot, or null.</summary>
    Task<HarvestLot?> FindAsync(LotId id, CancellationToken cancellationToken);

    /// <summary>Those of these lots that exist, by id.</summary>
    Task<IReadOnlyList<HarvestLot>> FindAllAsync(IReadOnlyCollection<LotId> ids, CancellationToken cancellationToken);

    /// <summary>Keeps the lot's new state.</summary>
    Task SaveStateAsync(HarvestLot lot, CancellationToken cancellationToken);

    /// <summary>Adds to what is allocated; may be negative. The store itself refuses more than was attested.</summary>
    Task AllocateAsync(LotId id, long grams, CancellationToken cancellationToken);

    /// <summary>A page of a village's attested lots of which something may still be allocated, newest first, after <paramref name="after"/>.</summary>
    Task<IReadOnlyList<HarvestLot>> ListAvailableAsync(VillageId village, LotId? after, int limit, CancellationToken cancellationToken);

    /// <summary>What may still be allocated, village by village; villages without any are left out.</summary>
    Task<IReadOnlyList<AvailableHarvest>> AvailableByVillageAsync(CancellationToken cancellationToken);

    /// <summary>The newest of these lots first.</summary>
    /// <param name="filter">Which lots.</param>
    /// <param name="after">The last one already seen, or null.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<HarvestLot>> ListAsync(LotFilter filter, LotId? after, int limit, CancellationToken cancellationToken);

    /// <summary>How many of these lots stand in each state, by its name; states without any are left out.</summary>
    Task<IReadOnlyDictionary<string, int>> CountAsync(LotFilter filter, CancellationToken cancellationToken);

    /// <summary>How far each of these lots has come, in two statements however many they are; unknown ones are left out, in no order.</summary>
    Task<IReadOnlyList<LotJourney>> JourneysAsync(IReadOnlyCollection<LotId> ids, CancellationToken cancellationToken);
}
