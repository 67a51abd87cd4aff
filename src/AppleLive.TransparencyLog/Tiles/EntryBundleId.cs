namespace AppleLive.TransparencyLog.Tiles;

/// <summary>An entry bundle: the records below one tile of leaf hashes.</summary>
/// <param name="Index">Which bundle, from 0; it begins with the record at 256 × its index.</param>
/// <param name="Width">How many records it has: 256 when full, 1 to 255 at the end of the log.</param>
public readonly record struct EntryBundleId(long Index, int Width)
{
    private const string Folder = "entries/";

    /// <summary>Which bundle, from 0.</summary>
    public long Index { get; } = Index >= 0 ? Index : throw new ArgumentOutOfRangeException(nameof(Index), Index, "An index is not negative.");

    /// <summary>How many records it has, 1 to 256.</summary>
    public int Width { get; } = Width is > 0 and <= TileId.FullWidth ? Width : throw new ArgumentOutOfRangeException(nameof(Width), Width, "A width is 1 to 256.");

    /// <summary>Whether it has all its records and never changes again.</summary>
    public bool IsFull => Width == TileId.FullWidth;

    /// <summary>Its path below <c>tile/</c>, such as <c>entries/x001/067.p/12</c>.</summary>
    public string Path => Folder + TilePath.Write(Index, Width);

    /// <summary>The same bundle once it is full.</summary>
    public EntryBundleId Full => new(Index, TileId.FullWidth);

    /// <summary>Reads a path below <c>tile/</c>; only the one right spelling is taken.</summary>
    public static bool TryParse(ReadOnlySpan<char> path, out EntryBundleId bundle)
    {
        bundle = default;
        if (!path.StartsWith(Folder, StringComparison.Ordinal) || !TilePath.TryRead(path[Folder.Length..], out long index, out int width)) return false;
        bundle = new EntryBundleId(index, width);
        return true;
    }

    /// <summary>How wide a bundle is in a log of this size; 0 where it does not exist yet.</summary>
    public static int WidthAt(long index, long size) => TileId.WidthAt(0, index, size);

    /// <summary>Every bundle of a log of this size, or those from one index on.</summary>
    public static IEnumerable<EntryBundleId> AllAt(long size, long from = 0)
    {
        for (long index = from; WidthAt(index, size) is > 0 and int width; index++) yield return new EntryBundleId(index, width);
    }

    /// <summary>Whether a log of this size has the bundle at least this wide, so that it may be served.</summary>
    public bool ExistsAt(long size) => Width <= WidthAt(Index, size);

    /// <inheritdoc/>
    public override string ToString() => Path;
}
