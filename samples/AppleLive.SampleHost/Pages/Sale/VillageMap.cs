namespace AppleLive.SampleHost.Pages.Sale;

/// <summary>Villages set out like trees in an orchard, row by row in the order of their codes. A scheme: no place on it is a place on the ground.</summary>
/// <param name="Places">The villages and their places.</param>
/// <param name="Width">Of the drawing.</param>
/// <param name="Height">Of the drawing.</param>
public sealed record VillageMap(IReadOnlyList<VillagePlace> Places, int Width, int Height)
{
    private const int Across = 66;
    private const int Down = 78;
    private const int Columns = 5;

    /// <summary>The map of these villages.</summary>
    public static VillageMap Of(IReadOnlyList<VillageEntry> villages)
    {
        ArgumentNullException.ThrowIfNull(villages);
        long most = villages.Select(village => village.Boxes).DefaultIfEmpty().Max();
        return new VillageMap(
            [.. villages.Select((village, i) => Place(village, i / Columns, i % Columns, most))],
            (Columns * Across) + (Across / 2), (((villages.Count + Columns - 1) / Columns) * Down) + 8);
    }

    // Every second row is shifted by half a place, as trees are planted.
    private static VillagePlace Place(VillageEntry village, int row, int column, long most) => new(
        village, (Across / 2) + (column * Across) + (row % 2 * Across / 2), (Down / 2) + (row * Down) - 6,
        village.Boxes == 0 ? 9 : (int)Math.Round(15 + (11 * Math.Sqrt((double)village.Boxes / most))));
}

/// <summary>A village on the map.</summary>
/// <param name="Village">The village.</param>
/// <param name="X">Its middle, from the left.</param>
/// <param name="Y">Its middle, from the top.</param>
/// <param name="Radius">The larger, the more boxes it has to sell.</param>
public sealed record VillagePlace(VillageEntry Village, int X, int Y, int Radius)
{
    /// <summary>The name as short as people say it.</summary>
    public string Name => VillageNames.Short(Village.Name);
}
