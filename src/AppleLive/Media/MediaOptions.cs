namespace AppleLive.Media;

/// <summary>Where pictures are kept.</summary>
public sealed class MediaOptions
{
    /// <summary>The media store in use, by name. Empty, the default, means the one that is registered; where none is, no photo is taken.</summary>
    public string Store { get; set; } = "";
}
