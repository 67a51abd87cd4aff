using AppleLive.Conformance.Seasons;
using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.Media;
using AppleLive.People;

namespace AppleLive.Conformance;

/// <summary>Photos of lots: by those who keep the lot, eight at most, until two officers stand by what they saw.</summary>
public abstract class PhotoSuite : StorageSuite
{
    [Fact]
    public async Task A_grower_his_liaison_and_any_officer_add_photos_and_nobody_else()
    {
        (LotId lot, Actor grower) = await ALot();

        await Add(lot, grower, 1).Answer();
        await Add(lot, Season.Sanwan.Liaison, 2).Answer();
        (await Add(lot, Season.Officer, 3).Answer()).Photos.ShouldBe([Id(lot, 1), Id(lot, 2), Id(lot, 3)]);

        await Add(lot, Season.Guanjiawo.Liaison, 4).ShouldBeRefused(Refusals.Forbidden);
        await Add(lot, Season.Sanwan.Accountant, 4).ShouldBeRefused(Refusals.Forbidden);
        await Add(lot, Actors.Grower(Season.Sanwan.Code), 4).ShouldBeRefused(Refusals.Forbidden);
        await Season.Photos.AskAsync(lot, Season.Guanjiawo.Liaison, Stop).ShouldBeRefused(Refusals.Forbidden);
        await Add(new LotId(Guid.CreateVersion7()), Season.Officer, 4).ShouldBeRefused(Refusals.NotFound);
        IReadOnlyList<LotPhoto> photos = await Photos(lot);
        photos.Select(photo => photo.AddedBy).ShouldBe([grower.Person, Season.Sanwan.Liaison.Person, Season.Officer.Person]);
        photos.ShouldAllBe(photo => photo.AddedAt == TestSeason.Opening);
    }

    [Fact]
    public async Task A_lot_has_eight_photos_and_several_come_all_or_none()
    {
        (LotId lot, _) = await ALot();
        await Add(lot, Season.Officer, 1, 2, 3, 4, 5, 6, 7).Answer();

        Refusal why = await Add(lot, Season.Officer, 8, 9).ShouldBeRefused(Refusals.TooManyPhotos);
        Outcome<LotPhotosAnswer>[] last = await Task.WhenAll(Enumerable.Range(10, 6).Select(each => Add(lot, Season.Officer, (byte)each)));

        (why.Details["most"], why.Details["have"]).ShouldBe((8, 7));
        last.Count(answer => answer is Outcome<LotPhotosAnswer>.Accepted).ShouldBe(1);
        (await Photos(lot)).Select(photo => photo.Media).ShouldBe(Season.Media.Kept, ignoreOrder: true);
    }

    [Fact]
    public async Task What_is_sent_again_is_one_photo()
    {
        (LotId lot, _) = await ALot();
        IdempotencyKey key = Season.Key();

        await Season.Photos.AddAsync(lot, [APicture(1)], Season.Officer, key, Stop).Answer();
        await Season.Photos.AddAsync(lot, [APicture(1)], Season.Officer, key, Stop).Answer();
        await Add(lot, Season.Officer, 1).Answer();

        (await Photos(lot)).Count.ShouldBe(1);
        await Season.Photos.AddAsync(lot, [APicture(2)], Season.Officer, key, Stop).ShouldBeRefused(Refusals.IdempotencyMismatch);
        Season.Media.Kept.Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_photo_taken_away_is_deleted_and_the_others_keep_their_order()
    {
        (LotId lot, Actor grower) = await ALot();
        await Add(lot, grower, 1, 2, 3).Answer();

        (await Remove(lot, 1, Season.Sanwan.Liaison).Answer()).Photos.ShouldBe([Id(lot, 2), Id(lot, 3)]);
        await Remove(lot, 1, Season.Sanwan.Liaison).ShouldBeRefused(Refusals.NotFound);
        await Remove(lot, 2, Season.Guanjiawo.Liaison).ShouldBeRefused(Refusals.Forbidden);

        (await Photos(lot)).Select(photo => photo.Media.Value).ShouldBe([Id(lot, 2), Id(lot, 3)]);
        Season.Media.Kept.Select(kept => kept.Value).ShouldBe([Id(lot, 2), Id(lot, 3)], ignoreOrder: true);
    }

    [Fact]
    public async Task The_same_picture_of_two_lots_is_taken_off_one_only()
    {
        (LotId one, _) = await ALot();
        (LotId other, _) = await ALot();
        await Add(one, Season.Officer, 1).Answer();
        await Add(other, Season.Officer, 1).Answer();

        await Remove(one, 1, Season.Officer).Answer();

        Season.Media.Kept.Select(kept => kept.Value).ShouldBe([Id(other, 1)]);
        (await Photos(one, other)).Select(photo => photo.Lot).ShouldBe([other]);
    }

    [Fact]
    public async Task What_two_officers_have_approved_is_not_changed_afterwards()
    {
        (LotId lot, Actor grower) = await ALot();
        await Add(lot, grower, 1).Answer();
        await Season.Harvests.AttestAsync(lot, TestSeason.AnInspection(10_000), Season.Officer, Season.Key(), Stop).Answer();
        await Add(lot, Season.Officer, 2).Answer();
        await Season.Harvests.ApproveAsync(lot, Season.SecondOfficer, Season.Key(), Stop).Answer();

        await Add(lot, Season.Officer, 3).ShouldBeRefused(Refusals.NotNow);
        await Remove(lot, 1, Season.Officer).ShouldBeRefused(Refusals.NotNow);

        (await Photos(lot)).Select(photo => photo.Media.Value).ShouldBe([Id(lot, 1), Id(lot, 2)]);
        Season.Media.Kept.Count().ShouldBe(2);
    }

    [Fact]
    public async Task Photos_of_many_lots_are_read_at_once()
    {
        (LotId one, _) = await ALot();
        (LotId bare, _) = await ALot();
        (LotId other, _) = await ALot();
        await Add(other, Season.Officer, 1, 2).Answer();
        await Add(one, Season.Officer, 3).Answer();

        (await Photos(other, bare, one)).Select(photo => (photo.Lot, photo.Media.Value))
            .ShouldBe([(one, Id(one, 3)), (other, Id(other, 1)), (other, Id(other, 2))]);
        (await Photos()).ShouldBeEmpty();
    }

    private async Task<(LotId Lot, Actor Grower)> ALot()
    {
        TestGrower grower = await Season.GrowerIn(Season.Sanwan);
        Grower known = (await Season.Read(unit => unit.Growers.FindAsync(grower.Id, Stop)))!;
        return (await Season.RegisteredLotOf(grower, 10_000), Actors.Grower(Season.Sanwan.Code, known.Person));
    }

    private Task<Outcome<LotPhotosAnswer>> Add(LotId lot, Actor by, params byte[] pictures) =>
        Season.Photos.AddAsync(lot, [.. pictures.Select(APicture)], by, Season.Key(), Stop);

    private Task<Outcome<LotPhotosAnswer>> Remove(LotId lot, byte picture, Actor by) =>
        Season.Photos.RemoveAsync(lot, new MediaId(Id(lot, picture)), by, Season.Key(), Stop);

    private Task<IReadOnlyList<LotPhoto>> Photos(params LotId[] lots) => Season.Read(unit => unit.LotPhotos.OfAsync(lots, Stop));

    private static string Id(LotId lot, byte picture) => MediaId.Of($"lot:{lot}", APicture(picture).Large.Span).Value;

    private static Picture APicture(byte content) => new(new byte[] { content, 1 }, new byte[] { content, 2 }, new byte[] { content, 3 });
}
