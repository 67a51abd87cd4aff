using System.Text;

namespace AppleLive.SampleHost.Drawings;

/// <summary>What lies on the skin: stripes along the meridians, and the small pale pores (lenticels).</summary>
internal static class AppleSkin
{
    /// <summary>Stripes as brush strokes: each follows its meridian for a while and thins out at both ends.</summary>
    public static string Stripes(DrawingNoise noise, int count, double widest)
    {
        var path = new StringBuilder();
        for (int i = 0; i < count; i++)
        {
            // Even around the apple means closer together towards the edge of what is seen.
            double meridian = Math.Sin(((i + noise.Between(0.1, 0.9)) / count * Math.PI) - (Math.PI / 2)) * 0.97;
            double from = noise.Between(0.03, 0.34), to = noise.Between(0.5, 0.97);
            double half = noise.Between(widest * 0.3, widest) * (1.15 - Math.Abs(meridian)) / 80;
            path.Append(Stroke(meridian, half, from, to));
        }

        return path.ToString();
    }

    /// <summary>Pores, closer together towards the calyx, drawn as dots by round line ends.</summary>
    public static string Lenticels(DrawingNoise noise, int count)
    {
        var path = new StringBuilder();
        for (int i = 0; i < count; i++)
        {
            double meridian = Math.Sin(noise.Between(-1.25, 1.25));
            double along = Math.Sqrt(noise.Between(0.06, 0.86));
            (double x, double y) = On(meridian, along);
            path.Add($"M{x:0.#} {y:0.#}h.01");
        }

        return path.ToString();
    }

    private static string Stroke(double meridian, double half, double from, double to)
    {
        (double x0, double y0) = On(meridian, from);
        (double x3, double y3) = On(meridian, to);
        ((double ax, double ay), (double bx, double by)) = Controls(meridian + half, from, to);
        ((double cx, double cy), (double dx, double dy)) = Controls(meridian - half, from, to);
        return Svg.Text($"M{x0:0.#} {y0:0.#}C{ax:0.#} {ay:0.#} {bx:0.#} {by:0.#} {x3:0.#} {y3:0.#}C{dx:0.#} {dy:0.#} {cx:0.#} {cy:0.#} {x0:0.#} {y0:0.#}Z");
    }

    // A meridian is a cubic Bézier from the dimple over the flank to the calyx.
    private static (double X, double Y)[] Meridian(double m) => [(m * 10, -53), (m * 112, -64), (m * 104, 48), (m * 8, 69)];

    private static (double X, double Y) On(double meridian, double t) => Blossom(Meridian(meridian), t, t, t);

    // The inner control points of the part between two parameters are blossoms of the whole (Ramshaw).
    private static ((double X, double Y) First, (double X, double Y) Second) Controls(double meridian, double from, double to)
    {
        (double X, double Y)[] whole = Meridian(meridian);
        return (Blossom(whole, from, from, to), Blossom(whole, from, to, to));
    }

    private static (double X, double Y) Blossom((double X, double Y)[] points, params ReadOnlySpan<double> parameters)
    {
        Span<(double X, double Y)> between = stackalloc (double X, double Y)[points.Length];
        points.CopyTo(between);
        for (int round = 0; round < parameters.Length; round++)
        {
            double t = parameters[round];
            for (int i = 0; i < points.Length - 1 - round; i++)
                between[i] = (((1 - t) * between[i].X) + (t * between[i + 1].X), ((1 - t) * between[i].Y) + (t * between[i + 1].Y));
        }

        return between[0];
    }
}
