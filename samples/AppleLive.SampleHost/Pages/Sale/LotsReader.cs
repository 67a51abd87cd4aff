using AppleLive.Harvests;
using AppleLive.Privacy;
using AppleLive.Storage;
using AppleLive.Villages;

namespace AppleLive.SampleHost.Pages.Sale;

/// <summary>One lot and its village.</summary>
/// <param name="Lot">The lot.</param>
/// <param name="Village">Where it grew.</param>
public sealed record LotView(ShownLot Lot, Village Village);

/// <summary>Reads a lot for everyone. What officers have not attested is not public.</summary>
public sealed class LotsReader(IStore store, MasterKeys keys)
{
    /// <summary>The lot, or null where there is none or it was never attested.</summary>
    public Task<LotView?> Find(LotId id, CancellationToken cancellationToken) => store.ReadAsync<LotView?>(
        async unit =>
        {
            if (await unit.Lots.FindAsync(id, cancellationToken) is not { Attestation: not null } lot) return null;
            return new LotView(
                (await ShownLots.ReadAsync(unit, [lot], keys, cancellationToken))[0], (await unit.Villages.FindAsync(lot.Village, cancellationToken))!);
        },
        cancellationToken);
}
