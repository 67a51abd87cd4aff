using System.Globalization;

namespace AppleLive.TransparencyLog.Tiles;

/// <summary>A tile of the Merkle tree: up to 256 neighbouring hashes of one level.</summary>
/// <param name="Level">0 for leaf hashes; each hash of a higher level is the root of a full tile below. 0 to 63.</param>
/// <param name="Index">Which tile of its level, from 0.</param>
/// <param name="Width">How many hashes it has: 256 when full, 1 to 255 at the right edge of the tree.</param>
public readonly record struct TileId(int Level, long Index, int Width)
{
    /// <summary>The width of a full tile: 256.</summary>
    public const int FullWidth = TilePath.FullWidth;

    /// <summary>The highest level there may be.</summary>
    public const int MaximumLevel = 63;

    /// <summary>0 for leaf hashes; each hash of a higher level is the root of a full tile below.</summary>
    public int Level { get; } = Level is >= 0 and <= MaximumLevel ? Level : throw new ArgumentOutOfRangeException(nameof(Level), Level, "A level is 0 to 63.");

    /// <summary>Which tile of its level, from 0.</summary>
    public long Index { get; } = Index >= 0 ? Index : throw new ArgumentOutOfRangeException(nameof(Index), Index, "An index is not negative.");

    /// <summary>How many hashes it has, 1 to 256.</summary>
    public int Width { get; } = Width is > 0 and <= FullWidth ? Width : throw new ArgumentOutOfRangeException(nameof(Width), Width, "A width is 1 to 256.");

    /// <summary>Whether it has all its hashes and never changes again.</summary>
    public bool IsFull => Width == FullWidth;

    /// <summary>Its path below <c>tile/</c>, such as <c>0/x001/x234/067.p/12</c>.</summary>
    public string Path => string.Create(CultureInfo.InvariantCulture, $"{Level}/{TilePath.Write(Index, Width)}");

    /// <summary>The same tile once it is full.</summary>
    public TileId Full => new(Level, Index, FullWidth);

    /// <summary>Reads a path below <c>tile/</c>; only the one right spelling is taken.</summary>
    public static bool TryParse(ReadOnlySpan<char> path, out TileId tile)
    {
        tile = default;
        int slash = path.IndexOf('/');
        if (slash < 0 || !TilePath.TryNumber(path[..slash], MaximumLevel, out int level)) return false;
        if (!TilePath.TryRead(path[(slash + 1)..], out long index, out int width)) return false;
        tile = new TileId(level, index, width);
        return true;
    }

    /// <summary>How wide a tile is in a tree of this size; 0 where it does not exist yet.</summary>
    public static int WidthAt(int level, long index, long size) => (int)Int128.Clamp((Int128)HashesAt(level, size) - ((Int128)index * FullWidth), 0, FullWidth);

    /// <summary>Every tile of a tree of this size, level by level, left to right.</summary>
    public static IEnumerable<TileId> AllAt(long size)
    {
        for (int level = 0; HashesAt(level, size) > 0; level++)
        {
            for (long index = 0; WidthAt(level, index, size) is > 0 and int width; index++) yield return new TileId(level, index, width);
        }
    }

    /// <summary>The partial tiles of a tree of this size, lowest level first: at most one a level.</summary>
    public static IEnumerable<TileId> PartialAt(long size)
    {
        for (int level = 0; HashesAt(level, size) is > 0 and long hashes; level++)
        {
            if (hashes % FullWidth is > 0 and long width) yield return new TileId(level, hashes / FullWidth, (int)width);
        }
    }

    /// <summary>Whether a tree of this size has the tile at least this wide, so that it may be served.</summary>
    public bool ExistsAt(long size) => Width <= WidthAt(Level, Index, size);

    /// <inheritdoc/>
    public override string ToString() => Path;

    private static long HashesAt(int level, long size) => level * 8 < 63 ? size >> (level * 8) : 0;
}
