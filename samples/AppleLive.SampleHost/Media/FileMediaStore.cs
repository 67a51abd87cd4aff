using System.Globalization;
using AppleLive.Media;
using AppleLive.Privacy;

namespace AppleLive.SampleHost.Media;

/// <summary>Keeps pictures as files under the data folder, named by their content, 256 folders wide. A file has its name only once it is whole.</summary>
internal sealed class FileMediaStore(HostFolders folders) : IMediaStore
{
    public string Name => "files";

    public async Task PutAsync(MediaId id, Picture picture, CancellationToken cancellationToken)
    {
        string folder = FolderOf(id);
        Directory.CreateDirectory(folder);
        foreach (PictureSize size in Enum.GetValues<PictureSize>())
        {
            string path = PathOf(id, size);
            if (!File.Exists(path)) await Write(path, picture[size], cancellationToken);
        }

        DurableFiles.FlushFolder(folder);
        DurableFiles.FlushFolder(folders.Media);
    }

    public Task<Stream?> GetAsync(MediaId id, PictureSize size, CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult<Stream?>(new FileStream(
                PathOf(id, size), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 16 * 1024, FileOptions.Asynchronous | FileOptions.SequentialScan));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    public Task DeleteAsync(MediaId id, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(FolderOf(id))) return Task.CompletedTask;
        foreach (PictureSize size in Enum.GetValues<PictureSize>()) File.Delete(PathOf(id, size));
        return Task.CompletedTask;
    }

    // Each writer has a draft of its own; whichever is named last, the content is the same.
    private static async Task Write(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        string draft = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            await using (var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous))
            {
                await file.WriteAsync(content, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private string FolderOf(MediaId id) => Path.Combine(folders.Media, id.Value[..2]);

    private string PathOf(MediaId id, PictureSize size) =>
        Path.Combine(FolderOf(id), string.Create(CultureInfo.InvariantCulture, $"{id.Value}-{(int)size}.jpg"));
}
