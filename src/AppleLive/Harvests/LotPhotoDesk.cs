using AppleLive.Growers;
using AppleLive.Media;
using AppleLive.People;
using AppleLive.Storage;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Harvests;

/// <summary>
/// Keeps the photos of lots, until two officers have approved what they saw: for the lot's grower, for liaisons of his
/// village, and for officers.
/// </summary>
public sealed class LotPhotoDesk
{
    private readonly IStore store;
    private readonly CommandRunner commands;
    private readonly IMediaStore media;

    internal LotPhotoDesk(IStore store, CommandRunner commands, IMediaStore media) => (this.store, this.commands, this.media) = (store, commands, media);

    /// <summary>The lot's photos as they stand, for somebody who may add to them; refused for anyone else. A host asks before it reads an upload.</summary>
    public Task<Outcome<LotPhotosAnswer>> AskAsync(LotId lot, Actor by, CancellationToken cancellationToken) =>
        store.ReadAsync<Outcome<LotPhotosAnswer>>(
            async unit =>
            {
                if (await RefusalAsync(unit, lot, by, cancellationToken) is { } why) return why;
                return AnswerOf(lot, await unit.LotPhotos.OfAsync([lot], cancellationToken));
            },
            cancellationToken);

    /// <summary>Adds photos at the end: all of them or none. Safe to retry under the same key; one the lot has already is not added twice.</summary>
    /// <param name="lot">The lot.</param>
    /// <param name="pictures">1 to <see cref="LotPhoto.Most"/>.</param>
    /// <param name="by">Who adds them.</param>
    /// <param name="key">The command's key.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<Outcome<LotPhotosAnswer>> AddAsync(
        LotId lot, IReadOnlyList<Picture> pictures, Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        var check = new FieldCheck();
        check.Many("photos", pictures, 1, LotPhoto.Most);
        if (check.Failed) return check.Refusal;
        if ((await AskAsync(lot, by, cancellationToken)).IsRefused(out Refusal? why, out _)) return why;

        // Kept before they are named: a photo that is shown is there. What is refused then goes again.
        MediaId[] ids = [.. pictures.Select(picture => LotPhoto.MediaOf(lot, picture))];
        foreach ((MediaId id, Picture picture) in ids.Zip(pictures)) await media.PutAsync(id, picture, cancellationToken);
        Outcome<LotPhotosAnswer> outcome = await ChangeAsync(
            lot, by, key, "lot.photos.add", new { lot, photos = ids.Select(id => id.Value) },
            (state, photos, now) => LotPhotoRules.Add(state, photos, ids.Select(id => new LotPhoto(lot, id, by.Person, now))), cancellationToken);
        if (outcome is Outcome<LotPhotosAnswer>.Refused) await DropUnnamedAsync(lot, ids, cancellationToken);
        return outcome;
    }

    /// <summary>Takes a photo away and deletes it. Safe to retry under the same key.</summary>
    public async Task<Outcome<LotPhotosAnswer>> RemoveAsync(LotId lot, MediaId photo, Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        Outcome<LotPhotosAnswer> outcome = await ChangeAsync(
            lot, by, key, "lot.photos.remove", new { lot, photo = photo.Value }, (state, photos, _) => LotPhotoRules.Remove(state, photos, photo), cancellationToken);
        if (outcome is Outcome<LotPhotosAnswer>.Accepted) await DropUnnamedAsync(lot, [photo], cancellationToken);
        return outcome;
    }

    /// <summary>One size of a picture, for the caller to read and dispose of; null where there is no such picture.</summary>
    public Task<Stream?> OpenAsync(MediaId photo, PictureSize size, CancellationToken cancellationToken) => media.GetAsync(photo, size, cancellationToken);

    private Task<Outcome<LotPhotosAnswer>> ChangeAsync(
        LotId id, Actor by, IdempotencyKey key, string name, object command,
        Func<LotState, IReadOnlyList<LotPhoto>, Instant, Outcome<IReadOnlyList<LotPhoto>>> change, CancellationToken cancellationToken) =>
        commands.RunAsync<LotPhotosAnswer>(
            by, key, name, command,
            async (unit, now) =>
            {
                // Reading the lot locks it: two who add at the same moment do not both fill the last place.
                if (await RefusalAsync(unit, id, by, cancellationToken) is { } why) return why;
                HarvestLot lot = (await unit.Lots.FindAsync(id, cancellationToken))!;
                IReadOnlyList<LotPhoto> photos = await unit.LotPhotos.OfAsync([id], cancellationToken);
                if (change(lot.State, photos, now).IsRefused(out Refusal? refused, out IReadOnlyList<LotPhoto>? after)) return refused;
                await unit.LotPhotos.SaveAsync(id, after, cancellationToken);
                return AnswerOf(id, after);
            },
            cancellationToken);

    private async Task<Refusal?> RefusalAsync(IUnitOfWork unit, LotId id, Actor by, CancellationToken cancellationToken)
    {
        if (await unit.Lots.FindAsync(id, cancellationToken) is not { } lot) return new Refusal(Refusals.NotFound);
        Grower grower = (await unit.Growers.FindAsync(lot.Grower, cancellationToken))!;
        Village village = (await unit.Villages.FindAsync(lot.Village, cancellationToken))!;
        if (!by.Is(Role.Officer) && !LotKeepers.Include(by, grower, village)) return new Refusal(Refusals.Forbidden);
        return media is NoMediaStore ? new Refusal(Refusals.PhotosOff) : null;
    }

    private async Task DropUnnamedAsync(LotId lot, IEnumerable<MediaId> ids, CancellationToken cancellationToken)
    {
        IReadOnlyList<LotPhoto> named = await store.ReadAsync(unit => unit.LotPhotos.OfAsync([lot], cancellationToken), cancellationToken);
        foreach (MediaId id in ids.Except(named.Select(photo => photo.Media))) await media.DeleteAsync(id, cancellationToken);
    }

    private static LotPhotosAnswer AnswerOf(LotId lot, IEnumerable<LotPhoto> photos) => new(lot, [.. photos.Select(photo => photo.Media.Value)]);
}
