namespace AppleLive.TransparencyLog.Tiles;

/// <summary>A tile that the size of the tree calls for is not there, or too short.</summary>
public sealed class BadTileException : Exception
{
    /// <summary>A tile nobody has named.</summary>
    public BadTileException()
    {
    }

    /// <summary>A mistake told in words.</summary>
    public BadTileException(string message)
        : base(message)
    {
    }

    /// <summary>A mistake told in words, with what led to it.</summary>
    public BadTileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>This tile is missing or has too few hashes.</summary>
    /// <param name="tile">The tile.</param>
    /// <param name="length">How many bytes there were; null where there was no tile.</param>
    public BadTileException(TileId tile, int? length)
        : base(length is null ? $"Tile {tile} is missing." : $"Tile {tile} has {length} bytes; {tile.Width} hashes need {tile.Width * 32}.")
    {
        Tile = tile;
        Length = length;
    }

    /// <summary>The tile.</summary>
    public TileId Tile { get; }

    /// <summary>How many bytes there were; null where there was no tile.</summary>
    public int? Length { get; }
}
