using System.Collections.Concurrent;

using AppleLive.Media;

namespace AppleLive.Conformance.Seasons;

/// <summary>Keeps pictures in memory.</summary>
public sealed class MemoryMedia : IMediaStore
{
    private readonly ConcurrentDictionary<MediaId, Picture> pictures = new();

    public string Name => "memory";

    public IEnumerable<MediaId> Kept => pictures.Keys;

    public Task PutAsync(MediaId id, Picture picture, CancellationToken cancellationToken)
    {
        pictures.TryAdd(id, picture);
        return Task.CompletedTask;
    }

    public Task<Stream?> GetAsync(MediaId id, PictureSize size, CancellationToken cancellationToken) =>
        Task.FromResult<Stream?>(pictures.TryGetValue(id, out Picture? picture) ? new MemoryStream(picture[size].ToArray(), writable: false) : null);

    public Task DeleteAsync(MediaId id, CancellationToken cancellationToken)
    {
        pictures.TryRemove(id, out _);
        return Task.CompletedTask;
    }
}
