using AppleLive.Harvests;
using AppleLive.Media;
using AppleLive.People;

using NodaTime;

namespace AppleLive.Storage.Relational.Stores;

internal sealed class LotPhotoStore(Session session) : ILotPhotoStore
{
    // The primary key, lot by lot.
    public async Task<IReadOnlyList<LotPhoto>> OfAsync(IReadOnlyCollection<LotId> lots, CancellationToken cancellationToken) =>
        lots.Count == 0
            ? []
            :
            [
                .. (await session.ListAsync<Row>(
                    "select lot_id, media_id, added_by, added_at from lot_photos where lot_id in @lots order by lot_id, position",
                    new { lots = session.Ids(lots) },
                    cancellationToken)).Select(row => new LotPhoto(row.LotId, row.MediaId, row.AddedBy, row.AddedAt)),
            ];

    public async Task SaveAsync(LotId lot, IReadOnlyList<LotPhoto> photos, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync("delete from lot_photos where lot_id = @lot", new { lot }, cancellationToken);
        await session.ExecuteAsync(
            "insert into lot_photos (lot_id, position, media_id, added_by, added_at) values (@lot, @Position, @Media, @AddedBy, @AddedAt)",
            photos.Select((photo, before) => new { lot, Position = before + 1, photo.Media, photo.AddedBy, photo.AddedAt }),
            cancellationToken);
    }

    private sealed class Row
    {
        public LotId LotId { get; init; }

        public MediaId MediaId { get; init; }

        public PersonId AddedBy { get; init; }

        public Instant AddedAt { get; init; }
    }
}
