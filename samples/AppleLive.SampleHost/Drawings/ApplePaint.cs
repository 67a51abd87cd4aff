namespace AppleLive.SampleHost.Drawings;

/// <summary>The gradients of one drawing.</summary>
/// <param name="Palette">The variety's colours.</param>
/// <param name="Blush">Percent of the skin that is red.</param>
/// <param name="SunSide">−1 where the sun ripened the left side, 1 for the right.</param>
internal sealed record ApplePaint(ApplePalette Palette, int Blush, int SunSide)
{
    /// <summary>1 where the light falls from the left, −1 from the right: always from the sun's side, as in the orchard.</summary>
    public int Light => -SunSide;

    public string Definitions() => string.Concat(
        Radial("skin", SunSide * 24, -26, 118, (0, Palette.Ground, 1), (55, Palette.Ground, 1), (100, Palette.GroundDeep, 1)),
        Radial("red", SunSide * 26, -22, 120, (0, Palette.Red, 1), (45, Palette.Red, 1), (100, Palette.RedDeep, 1)),
        Mask("sun", 1),
        // Stripes reach further than the blush, so that it ends in streaks and not in a line.
        Mask("streaks", 1.22),
        Radial("shade", SunSide * 30, -32, 134, (0, "#4a1608", 0), (52, "#4a1608", 0), (80, "#4a1608", .17), (100, "#30060a", .5)),
        Radial("bounce", -SunSide * 40, 62, 46, (0, "#ffd9a0", .26), (100, "#ffd9a0", 0)),
        Flattened("dimple", 0, -47, 30, "1.1 0 0 .55 0 -20", (0, "#4a2a12", .78), (34, "#6d4a1d", .5), (70, "#8a6a2a", .16), (100, "#8a6a2a", 0)),
        Radial("gloss", -40, -28, 30, (0, "#fff", .62), (45, "#fff", .26), (100, "#fff", 0)),
        Flattened("ground-shadow", 0, 0, 80, "1 0 0 .14 0 0", (0, "#3b2416", .46), (60, "#3b2416", .2), (100, "#3b2416", 0)),
        Linear("stem", "#8a6238", "#4a2f1b"),
        Linear("leaf", "#7fae4a", "#37702f"));

    // Found by eye: at 50 % half of what one sees is red, at 100 % nothing yellow is left but a rim.
    private double SunReach => 46 + (0.72 * Blush) + (0.0092 * Blush * Blush);

    // A weak blush is a breath on the shoulder, a strong one has body.
    private double SunStrength => 0.6 + (0.4 * Math.Min(1, Blush / 55.0));

    private string Mask(string name, double further) => string.Concat(
        Radial($"{name}-fade", SunSide * (34 - (0.16 * Blush)), -26 + (0.16 * Blush), SunReach * further,
            (0, "#fff", SunStrength), (20 + (Blush / 3), "#fff", SunStrength * .97), (66 + (Blush / 8), "#fff", SunStrength * .46), (100, "#fff", 0)),
        $"<mask id=\"{name}\" maskUnits=\"userSpaceOnUse\" x=\"-100\" y=\"-100\" width=\"200\" height=\"200\">",
        $"<rect x=\"-100\" y=\"-100\" width=\"200\" height=\"200\" fill=\"url(#{name}-fade)\"/></mask>");

    private static string Radial(string name, double x, double y, double radius, params (int Offset, string Colour, double Opacity)[] stops) =>
        Flattened(name, x, y, radius, "", stops);

    private static string Flattened(string name, double x, double y, double radius, string matrix, params (int Offset, string Colour, double Opacity)[] stops)
    {
        string moved = matrix.Length == 0 ? "" : $" gradientTransform=\"matrix({matrix})\"";
        string all = string.Concat(stops.Select(stop => Svg.Text(
            $"<stop offset=\"{stop.Offset}%\" stop-color=\"{stop.Colour}\" stop-opacity=\"{stop.Opacity:0.##}\"/>")));
        return Svg.Text($"<radialGradient id=\"{name}\" gradientUnits=\"userSpaceOnUse\" cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"{radius:0.#}\"{moved}>{all}</radialGradient>");
    }

    private static string Linear(string name, string from, string to) =>
        $"<linearGradient id=\"{name}\" x1=\"0\" y1=\"0\" x2=\"1\" y2=\"1\"><stop stop-color=\"{from}\"/><stop offset=\"1\" stop-color=\"{to}\"/></linearGradient>";
}
