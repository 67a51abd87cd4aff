namespace AppleLive.Media;

/// <summary>Stands where no media store is registered. <see cref="Harvests.LotPhotoDesk"/> refuses photos before it comes to this.</summary>
internal sealed class NoMediaStore : IMediaStore
{
    public string Name => "none";

    public Task PutAsync(MediaId id, Picture picture, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("No media store is registered.");

    public Task<Stream?> GetAsync(MediaId id, PictureSize size, CancellationToken cancellationToken) => Task.FromResult<Stream?>(null);

    public Task DeleteAsync(MediaId id, CancellationToken cancellationToken) => Task.CompletedTask;
}
