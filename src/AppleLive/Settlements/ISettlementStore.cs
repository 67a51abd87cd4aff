using AppleLive.Growers;
using AppleLive.Villages;

namespace AppleLive.Settlements;

/// <summary>The settlements and the lines that wait for them.</summary>
public interface ISettlementStore
{
    /// <summary>Adds lines of a completed parcel or a succeeded refund.</summary>
    Task AddLinesAsync(IReadOnlyList<SettlementLine> lines, CancellationToken cancellationToken);

    /// <summary>
    /// The lines of a village no settlement has taken yet and no open chargeback holds, added up by grower, and the number of
    /// the last public record there is: none that such a line or chargeback is told by comes after it.
    /// </summary>
    Task<(IReadOnlyList<GrowerLine> Lines, long LastRecord)> UnsettledAsync(VillageId village, CancellationToken cancellationToken);

    /// <summary>What open chargebacks keep out of the village's next settlement.</summary>
    Task<HeldShare> HeldAsync(VillageId village, CancellationToken cancellationToken);

    /// <summary>The settlement of the village that is not closed, or null.</summary>
    Task<Settlement?> OpenAsync(VillageId village, CancellationToken cancellationToken);

    /// <summary>Adds a settlement and gives it every unsettled line of its village below its cut-off that no open chargeback holds. The store itself refuses a second open one.</summary>
    Task AddAsync(Settlement settlement, CancellationToken cancellationToken);

    /// <summary>Whether a settlement holds lines of an order over which a chargeback has come after its cut-off, and was not won.</summary>
    Task<bool> IsChargedBackAsync(SettlementId id, CancellationToken cancellationToken);

    /// <summary>Lets the lines of a settlement go, so that it can be calculated anew.</summary>
    Task LetGoAsync(SettlementId id, CancellationToken cancellationToken);

    /// <summary>Keeps a settlement that was calculated anew and gives it its lines, as <see cref="AddAsync"/> does.</summary>
    Task CalculatedAnewAsync(Settlement settlement, CancellationToken cancellationToken);

    /// <summary>The settlement, or null.</summary>
    Task<Settlement?> FindAsync(SettlementId id, CancellationToken cancellationToken);

    /// <summary>The settlement's lines, added up by grower, by grower id.</summary>
    Task<IReadOnlyList<GrowerLine>> LinesAsync(SettlementId id, CancellationToken cancellationToken);

    /// <summary>Keeps the settlement's state and approval.</summary>
    Task SaveAsync(Settlement settlement, CancellationToken cancellationToken);

    /// <summary>A page of the village's settlements, newest first, after <paramref name="after"/>.</summary>
    Task<IReadOnlyList<Settlement>> ListAsync(VillageId village, SettlementId? after, int limit, CancellationToken cancellationToken);

    /// <summary>Every settlement that is not closed: at most one for each village.</summary>
    Task<IReadOnlyList<Settlement>> ListOpenAsync(CancellationToken cancellationToken);

    /// <summary>The settlement's lines as they came, by grower and then by the order of their facts.</summary>
    Task<IReadOnlyList<SettlementLine>> EntriesAsync(SettlementId id, CancellationToken cancellationToken);

    /// <summary>What was deducted for the settlement's parcels, as the journal has it, by record and kind.</summary>
    Task<IReadOnlyList<RecordedFee>> FeesAsync(SettlementId id, CancellationToken cancellationToken);

    /// <summary>These growers' parts of settlements, newest settlement first.</summary>
    Task<IReadOnlyList<GrowerSettlement>> OfGrowersAsync(IReadOnlyCollection<GrowerId> growers, SettlementId? after, int limit, CancellationToken cancellationToken);
}
