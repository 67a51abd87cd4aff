namespace AppleLive.Media;

/// <summary>Where pictures are kept. Safe for use by several threads.</summary>
public interface IMediaStore
{
    /// <summary>Its name, by which configuration refers to it, such as <c>files</c>.</summary>
    string Name { get; }

    /// <summary>Keeps a picture in all its sizes. Returns once it is durable. Putting it again changes nothing.</summary>
    Task PutAsync(MediaId id, Picture picture, CancellationToken cancellationToken);

    /// <summary>One size of a picture, for the caller to read and dispose of; null where there is no such picture.</summary>
    Task<Stream?> GetAsync(MediaId id, PictureSize size, CancellationToken cancellationToken);

    /// <summary>Deletes a picture in all its sizes. Deleting it again changes nothing.</summary>
    Task DeleteAsync(MediaId id, CancellationToken cancellationToken);
}
