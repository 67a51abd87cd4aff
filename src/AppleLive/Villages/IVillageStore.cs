using AppleLive.Ledger;

namespace AppleLive.Villages;

/// <summary>The villages and their running totals.</summary>
public interface IVillageStore
{
    /// <summary>Adds a village with its codes and successor.</summary>
    Task AddAsync(Village village, CancellationToken cancellationToken);

    /// <summary>The village, or null.</summary>
    Task<Village?> FindAsync(VillageId id, CancellationToken cancellationToken);

    /// <summary>The village whose code in force this is, or null.</summary>
    Task<Village?> FindByCodeAsync(string code, CancellationToken cancellationToken);

    /// <summary>All villages by code.</summary>
    Task<IReadOnlyList<Village>> ListAsync(CancellationToken cancellationToken);

    /// <summary>The village's totals.</summary>
    Task<VillageTotals> TotalsAsync(VillageId id, CancellationToken cancellationToken);

    /// <summary>The totals of every village.</summary>
    Task<IReadOnlyDictionary<VillageId, VillageTotals>> AllTotalsAsync(CancellationToken cancellationToken);
}
