using AppleLive.Media;

namespace AppleLive.Conformance;

/// <summary>What every media store must pass.</summary>
public abstract class MediaStoreSuite
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The store under test, empty.</summary>
    protected abstract IMediaStore Media { get; }

    [Fact]
    public async Task A_picture_comes_back_in_every_size_as_it_was_put()
    {
        Picture picture = APicture(1);
        MediaId id = IdOf(picture);

        await Media.PutAsync(id, picture, Stop);

        foreach (PictureSize size in Enum.GetValues<PictureSize>()) (await Read(id, size)).ShouldBe(picture[size].ToArray());
    }

    [Fact]
    public async Task Putting_a_picture_again_changes_nothing()
    {
        Picture picture = APicture(1);
        MediaId id = IdOf(picture);

        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Media.PutAsync(id, picture, Stop)));

        (await Read(id, PictureSize.Large)).ShouldBe(picture.Large.ToArray());
    }

    [Fact]
    public async Task A_picture_that_is_deleted_is_gone_in_every_size_and_no_other_is()
    {
        Picture picture = APicture(1), other = APicture(2);
        await Media.PutAsync(IdOf(picture), picture, Stop);
        await Media.PutAsync(IdOf(other), other, Stop);

        await Media.DeleteAsync(IdOf(picture), Stop);
        await Media.DeleteAsync(IdOf(picture), Stop);

        foreach (PictureSize size in Enum.GetValues<PictureSize>()) (await Media.GetAsync(IdOf(picture), size, Stop)).ShouldBeNull();
        (await Read(IdOf(other), PictureSize.Small)).ShouldBe(other.Small.ToArray());
    }

    [Fact]
    public async Task A_picture_nobody_put_is_not_there() => (await Media.GetAsync(IdOf(APicture(3)), PictureSize.Medium, Stop)).ShouldBeNull();

    private static Picture APicture(byte content) => new(new byte[] { content, 1 }, new byte[] { content, 2 }, new byte[] { content, 3 });

    private static MediaId IdOf(Picture picture) => MediaId.Of("test", picture.Large.Span);

    private async Task<byte[]> Read(MediaId id, PictureSize size)
    {
        await using Stream stream = (await Media.GetAsync(id, size, Stop)).ShouldNotBeNull();
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, Stop);
        return bytes.ToArray();
    }
}
