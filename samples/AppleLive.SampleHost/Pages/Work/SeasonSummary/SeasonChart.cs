using System.Globalization;
using System.Net;
using System.Text;
using AppleLive.SampleHost.Resources;
using Microsoft.Extensions.Localization;
using ScottPlot;

namespace AppleLive.SampleHost.Pages.Work.SeasonSummary;

/// <summary>
/// Draws what became of every village's sales: one bar a village, its parts together what was sold. The words are put into
/// the picture as text of its own, because a server without fonts cannot measure them.
/// </summary>
internal sealed class SeasonChart(IStringLocalizer<SiteText> text)
{
    /// <summary>The chart as SVG.</summary>
    public string Draw(SeasonView season, ChartFrame frame, bool dark)
    {
        ChartColors colors = dark ? ChartColors.Night : ChartColors.Day;
        int rows = Math.Max(season.Villages.Count, 1);
        (double least, double greatest, double step) = Scale(season, frame.Steps);
        double[] ticks = [.. Enumerable.Range(0, 1 + (int)Math.Round((greatest - least) / step)).Select(i => least + (i * step))];
        using var plot = new Plot();
        plot.FigureBackground.Color = plot.DataBackground.Color = Color.FromHex(colors.Card);
        // From the top down, as the table beneath has them.
        for (int i = 0; i < season.Villages.Count; i++) plot.Add.Bars(Parts(season.Villages[i], season.Villages.Count - 1 - i - frame.Sunk, frame.BarSize, colors)).Horizontal = true;
        plot.Axes.Left.SetTicks([], []);
        plot.Axes.Bottom.SetTicks(ticks, [.. ticks.Select(_ => "")]);
        plot.Axes.Bottom.MajorTickStyle.Length = 0;
        plot.Grid.MajorLineColor = Color.FromHex(colors.Line);
        plot.Axes.Left.FrameLineStyle.IsVisible = plot.Axes.Right.FrameLineStyle.IsVisible = plot.Axes.Top.FrameLineStyle.IsVisible = false;
        plot.Axes.Bottom.FrameLineStyle.Color = Color.FromHex(colors.Line);
        plot.Axes.SetLimits(least, greatest, -0.5, rows - 0.5);
        plot.Layout.Fixed(new PixelPadding(frame.Left, frame.Right, ChartFrame.Bottom, frame.Top));
        string svg = plot.GetSvgXml(frame.Width, frame.HeightOf(rows));
        return svg[..svg.LastIndexOf("</svg>", StringComparison.Ordinal)] + Words(season, frame, colors, ticks, least, greatest) + "</svg>";
    }

    private string Words(SeasonView season, ChartFrame frame, ChartColors colors, double[] ticks, double least, double greatest)
    {
        var words = new StringBuilder();
        for (int i = 0; i < season.Villages.Count; i++)
        {
            int top = frame.Top + (frame.RowHeight * i);
            if (frame.NamesAbove) Write(words, frame.Left, top + 16, "start", colors.Ink, season.Villages[i].Name);
            else Write(words, frame.Left - 12, top + (frame.RowHeight / 2), "end", colors.Ink, season.Villages[i].Name);
        }

        int foot = frame.Top + (frame.RowHeight * Math.Max(season.Villages.Count, 1)) + 18;
        foreach (double tick in ticks)
        {
            double x = frame.Left + ((tick - least) / (greatest - least) * (frame.Width - frame.Left - frame.Right));
            Write(words, x, foot, "middle", colors.Ink, tick.ToString("#,0.##", CultureInfo.InvariantCulture));
        }

        Write(words, frame.Left + ((frame.Width - frame.Left - frame.Right) / 2), foot + 24, "middle", colors.Ink, text["season.chart.axis"]);
        (string Key, string Color)[] legend =
            [("season.paid-out", colors.PaidOut), ("season.outstanding", colors.Outstanding), ("season.fees", colors.Fees), ("season.refunded", colors.Refunded)];
        for (int i = 0; i < legend.Length; i++)
        {
            int x = frame.Left + (150 * (i % frame.LegendColumns)), y = 16 + (28 * (i / frame.LegendColumns));
            words.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x}\" y=\"{y}\" width=\"16\" height=\"16\" rx=\"3\" fill=\"{legend[i].Color}\"/>");
            Write(words, x + 24, y + 8, "start", colors.Ink, text[legend[i].Key]);
        }

        return words.ToString();
    }

    private static void Write(StringBuilder words, double x, double y, string anchor, string color, string said) => words.Append(
        CultureInfo.InvariantCulture,
        $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\" dominant-baseline=\"central\" font-family=\"PingFang SC, Noto Sans SC, Noto Sans CJK SC, Microsoft YaHei, sans-serif\" font-size=\"16\" fill=\"{color}\">{WebUtility.HtmlEncode(said)}</text>");

    // From what a village owes back, or nothing, to the most sold, in about so many round steps.
    private static (double Least, double Greatest, double Step) Scale(SeasonView season, int steps)
    {
        double most = Math.Max(1, season.Villages.Select(village => village.Totals.Sold.Value / 100d).DefaultIfEmpty(1).Max());
        double fewest = Math.Min(0, season.Villages.Select(village => village.Totals.Outstanding.Value / 100d).DefaultIfEmpty(0).Min());
        double rough = (most - fewest) / steps, power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        double step = power * ((rough / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 });
        return (Math.Floor(fewest / step) * step, Math.Ceiling(most / step) * step, step);
    }

    private static Bar[] Parts(VillageRow village, double position, double size, ChartColors colors)
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
            parts.Add(new Bar { Position = position, ValueBase = from, Value = from + yuan, FillColor = Color.FromHex(color), LineWidth = 0, Size = size, Orientation = Orientation.Horizontal });
            if (yuan > 0) start += yuan;
        }

        return [.. parts];
    }

    // The site's tokens, by day and by night; each part of the money has the colour it has on a village's page.
    private sealed record ChartColors(string Card, string Ink, string Line, string PaidOut, string Outstanding, string Fees, string Refunded)
    {
        public static ChartColors Day { get; } = new("#ffffff", "#22252a", "#e8ded0", "#2f6b3a", "#d9971e", "#8c8071", "#1f3f77");

        public static ChartColors Night { get; } = new("#26221d", "#f3ece0", "#3d372f", "#8fcb92", "#f0bc62", "#8d8273", "#a9c3f3");
    }
}
