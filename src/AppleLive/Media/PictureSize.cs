namespace AppleLive.Media;

/// <summary>The sizes a picture is kept in. Its number is the greatest width in pixels; a smaller picture is never enlarged.</summary>
public enum PictureSize
{
    /// <summary>For lists: 320 pixels.</summary>
    Small = 320,

    /// <summary>For a phone's width: 960 pixels.</summary>
    Medium = 960,

    /// <summary>To look closely: 1,600 pixels.</summary>
    Large = 1_600,
}
