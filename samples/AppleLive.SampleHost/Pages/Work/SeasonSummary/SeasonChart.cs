using AppleLive.SampleHost.Resources;
using Microsoft.Extensions.Localization;
using ScottPlot;

namespace AppleLive.SampleHost.Pages.Work.SeasonSummary;

/// <summary>Draws what became of every village's sales: one bar a village, its parts together what was sold.</summary>
internal sealed class SeasonChart(IStringLocalizer<SiteText> text)
{
    private const int Width = 900;
    private const int RowHeight = 44;
    private const int Frame = 130;

    /// <summary>The chart as SVG.</summary>
    public string Draw(SeasonView season, bool dark)
    {
        ChartColors colors = dark ? ChartColors.Night : ChartColors.Day;
        using var plot = new Plot();
        plot.FigureBackground.Color = Color.FromHex(colors.Card);
        plot.DataBackground.Color = Color.FromHex(colors.Card);
        plot.Axes.Color(Color.FromHex(colors.Ink));
        plot.Grid.MajorLineColor = Color.FromHex(colors.Line);
        plot.Font.Set("Noto Sans CJK SC");
        // From the top down, as the table beneath has them.
        for (int i = 0; i < season.Villages.Count; i++) plot.Add.Bars(Parts(season.Villages[i], season.Villages.Count - 1 - i, colors)).Horizontal = true;
        plot.Axes.Left.SetTicks(
            [.. season.Villages.Select((_, i) => (double)(season.Villages.Count - 1 - i))], [.. season.Villages.Select(village => village.Name)]);
        plot.Axes.Left.MajorTickStyle.Length = 0;
        plot.Axes.Bottom.Label.Text = text["season.chart.axis"];
        plot.HideGrid();
        plot.Axes.SetLimitsY(-0.6, Math.Max(season.Villages.Count, 1) - 0.4);
        plot.Axes.SetLimitsX(Math.Min(0, season.Villages.Select(village => village.Totals.Outstanding.Value / 100d).DefaultIfEmpty(0).Min()), Greatest(season) * 1.05);
        Legend(plot, colors);
        return plot.GetSvgXml(Width, Frame + (RowHeight * Math.Max(season.Villages.Count, 1)));
    }

    private static double Greatest(SeasonView season) => Math.Max(1, season.Villages.Select(village => village.Totals.Sold.Value / 100d).DefaultIfEmpty(1).Max());

    private static Bar[] Parts(VillageRow village, double position, ChartColors colors)
    {
        var parts = new List<Bar>();
        double start = 0;
        (long Fen, string Color)[] figures =
        [
            (village.Totals.PaidOut.Value, colors.PaidOut), (village.Totals.Outstanding.Value, colors.Outstanding),
            (village.Totals.Fees.Value, colors.Fees), (village.Totals.Refunded.Value, colors.Refunded),
        ];
        foreach ((long fen, string color) in figures)
        {
            // What a village owes back stands left of nothing; the rest one after the other.
            double yuan = fen / 100d, from = yuan < 0 ? 0 : start;
            parts.Add(new Bar { Position = position, ValueBase = from, Value = from + yuan, FillColor = Color.FromHex(color), LineWidth = 0, Size = 0.62, Orientation = Orientation.Horizontal });
            if (yuan > 0) start += yuan;
        }

        return [.. parts];
    }

    private void Legend(Plot plot, ChartColors colors)
    {
        plot.Legend.ManualItems.AddRange(
        [
            Item("season.paid-out", colors.PaidOut), Item("season.outstanding", colors.Outstanding),
            Item("season.fees", colors.Fees), Item("season.refunded", colors.Refunded),
        ]);
        plot.Legend.BackgroundColor = Color.FromHex(colors.Card);
        plot.Legend.FontColor = Color.FromHex(colors.Ink);
        plot.Legend.OutlineWidth = 0;
        plot.Legend.ShadowColor = Colors.Transparent;
        plot.Legend.FontSize = 15;
        plot.Legend.Orientation = Orientation.Horizontal;
        plot.ShowLegend(Edge.Top);
        plot.Axes.Left.TickLabelStyle.FontSize = 15;
        plot.Axes.Bottom.TickLabelStyle.FontSize = 14;
        plot.Axes.Bottom.Label.FontSize = 15;
        plot.Axes.Bottom.Label.Bold = false;
        plot.Axes.Left.TickLabelStyle.FontName = plot.Axes.Bottom.TickLabelStyle.FontName = plot.Axes.Bottom.Label.FontName = "Noto Sans CJK SC";
        plot.Legend.FontName = "Noto Sans CJK SC";
        plot.Axes.Top.IsVisible = plot.Axes.Right.IsVisible = plot.Axes.Left.FrameLineStyle.IsVisible = false;
    }

    private LegendItem Item(string key, string color) => new() { LabelText = text[key], FillColor = Color.FromHex(color), OutlineWidth = 0, LabelFontName = "Noto Sans CJK SC" };

    // The site's tokens, by day and by night.
    private sealed record ChartColors(string Card, string Ink, string Line, string PaidOut, string Outstanding, string Fees, string Refunded)
    {
        public static ChartColors Day { get; } = new("#ffffff", "#22252a", "#e8ded0", "#2f6b3a", "#d9971e", "#1f3f77", "#b3202c");

        public static ChartColors Night { get; } = new("#26221d", "#f3ece0", "#3d372f", "#8fcb92", "#f0bc62", "#a9c3f3", "#ff9a9a");
    }
}
