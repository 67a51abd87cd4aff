using AppleLive.Conformance;
using AppleLive.Media;
using AppleLive.SampleHost.Media;

namespace AppleLive.SampleHost.Tests.Media;

public sealed class FileMediaStoreTests : MediaStoreSuite, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("applelive-").FullName;

    protected override IMediaStore Media => new FileMediaStore(new HostFolders(_folder, _folder));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Files_are_named_by_their_content_and_no_draft_stays_behind()
    {
        var picture = new Picture(new byte[1], new byte[2], new byte[3]);
        MediaId id = MediaId.Of("test", picture.Large.Span);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Media.PutAsync(id, picture, TestContext.Current.CancellationToken)));

        Directory.EnumerateFiles(Path.Combine(_folder, "media"), "*", SearchOption.AllDirectories).Select(Path.GetFileName)
            .ShouldBe([$"{id}-320.jpg", $"{id}-960.jpg", $"{id}-1600.jpg"], ignoreOrder: true);
    }
}
