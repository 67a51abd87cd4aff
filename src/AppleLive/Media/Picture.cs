namespace AppleLive.Media;

/// <summary>A photo as it is kept: three JPEG files made from its pixels, upright, with nothing else in them (no place, no camera, no comment).</summary>
/// <param name="Small">320 pixels wide at most.</param>
/// <param name="Medium">960 pixels wide at most.</param>
/// <param name="Large">1,600 pixels wide at most.</param>
public sealed record Picture(ReadOnlyMemory<byte> Small, ReadOnlyMemory<byte> Medium, ReadOnlyMemory<byte> Large)
{
    /// <summary>The media type of each of them.</summary>
    public const string MediaType = "image/jpeg";

    /// <summary>The file of a size.</summary>
    public ReadOnlyMemory<byte> this[PictureSize size] => size switch
    {
        PictureSize.Small => Small,
        PictureSize.Medium => Medium,
        PictureSize.Large => Large,
        _ => throw new ArgumentOutOfRangeException(nameof(size)),
    };
}
