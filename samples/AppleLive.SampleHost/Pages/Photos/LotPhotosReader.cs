using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.People;
using AppleLive.Storage;
using AppleLive.Villages;

namespace AppleLive.SampleHost.Pages.Photos;

/// <summary>Reads the photos of a lot: one moment, a fixed number of statements.</summary>
internal sealed class LotPhotosReader(IStore store) : ILotPhotosReader
{
    public Task<LotPhotosPage?> Find(LotId id, Actor reader, CancellationToken cancellationToken) => store.ReadAsync(
        async unit =>
        {
            if (await unit.Lots.FindAsync(id, cancellationToken) is not { } lot) return null;
            Grower grower = (await unit.Growers.FindAsync(lot.Grower, cancellationToken))!;
            Village village = (await unit.Villages.FindAsync(lot.Village, cancellationToken))!;
            bool his = reader.Is(Role.Grower) && reader.Person == grower.Person;
            if (!his && !reader.Is(Role.Officer) && !reader.Serves(Role.Liaison, village)) return null;
            return new LotPhotosPage(
                lot.Facts.Variety, lot.RegisteredGrams, LotPhotosView.Of(lot, await unit.LotPhotos.OfAsync([id], cancellationToken), mayChange: true));
        },
        cancellationToken);
}
