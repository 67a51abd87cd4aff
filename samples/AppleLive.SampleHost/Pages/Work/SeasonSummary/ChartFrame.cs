namespace AppleLive.SampleHost.Pages.Work.SeasonSummary;

/// <summary>How a chart is laid out, in pixels.</summary>
/// <param name="Width">Its width.</param>
/// <param name="RowHeight">The height of a village's row.</param>
/// <param name="Left">What is left free beside the bars, for the names where they stand there.</param>
/// <param name="Right">What is left free at the end.</param>
/// <param name="Top">What is left free above, for the legend.</param>
/// <param name="NamesAbove">Whether a village's name stands above its bar instead of beside it.</param>
internal sealed record ChartFrame(int Width, int RowHeight, int Left, int Right, int Top, bool NamesAbove)
{
    /// <summary>What is left free beneath, for the axis.</summary>
    public const int Bottom = 58;

    /// <summary>For a laptop.</summary>
    public static ChartFrame Wide { get; } = new(900, 48, 150, 30, 56, NamesAbove: false);

    /// <summary>For a phone of 360 px, which shows it pixel for pixel: names and legend take lines of their own.</summary>
    public static ChartFrame Narrow { get; } = new(326, 64, 16, 24, 76, NamesAbove: true);

    /// <summary>How many entries of the legend stand in a line.</summary>
    public int LegendColumns => NamesAbove ? 2 : 4;

    /// <summary>About how many steps the axis has.</summary>
    public int Steps => NamesAbove ? 3 : 5;

    /// <summary>How thick a bar is, as a part of its row.</summary>
    public double BarSize => NamesAbove ? 0.44 : 0.62;

    /// <summary>How far beneath the middle of its row a bar lies, as a part of the row.</summary>
    public double Sunk => NamesAbove ? 0.2 : 0;

    /// <summary>The chart's height for so many villages.</summary>
    public int HeightOf(int villages) => Top + Bottom + (RowHeight * Math.Max(villages, 1));
}
