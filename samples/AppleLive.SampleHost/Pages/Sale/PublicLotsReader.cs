using AppleLive.Harvests;
using AppleLive.Privacy;
using AppleLive.SampleHost.Pages.Photos;
using AppleLive.SampleHost.Pages.Pieces;
using AppleLive.Storage;
using AppleLive.Villages;

namespace AppleLive.SampleHost.Pages.Sale;

/// <summary>One lot and its village.</summary>
/// <param name="Lot">The lot.</param>
/// <param name="Village">Where it grew.</param>
/// <param name="Photos">Its photos, to look at.</param>
public sealed record PublicLot(ShownLot Lot, Village Village, LotPhotosView Photos);

/// <summary>Reads a lot for everyone. What officers have not attested is not public.</summary>
public sealed class PublicLotsReader(IStore store, MasterKeys keys, PersonWords who)
{
    /// <summary>The lot, or null where there is none or it was never attested.</summary>
    public Task<PublicLot?> Find(LotId id, CancellationToken cancellationToken) => store.ReadAsync<PublicLot?>(
        async unit =>
        {
            if (await unit.Lots.FindAsync(id, cancellationToken) is not { Attestation: not null } lot) return null;
            return new PublicLot(
                (await ShownLot.ReadAsync(unit, [lot], keys, who, cancellationToken))[0], (await unit.Villages.FindAsync(lot.Village, cancellationToken))!,
                LotPhotosView.Of(lot, await unit.LotPhotos.OfAsync([id], cancellationToken), mayChange: false));
        },
        cancellationToken);
}
