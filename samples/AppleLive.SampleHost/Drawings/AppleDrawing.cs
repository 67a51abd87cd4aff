using System.Text;

namespace AppleLive.SampleHost.Drawings;

/// <summary>
/// An apple drawn from the facts of its lot, where no photo was taken. Presentation attributes only, so that it is drawn the
/// same under every content security policy.
/// </summary>
public static class AppleDrawing
{
    /// <summary>The drawing as an SVG document.</summary>
    /// <param name="look">The facts.</param>
    public static string Draw(AppleLook look)
    {
        ArgumentNullException.ThrowIfNull(look);
        var noise = new DrawingNoise($"{look.Seed}|{look.Variety}");
        ApplePalette palette = ApplePalette.Of(look.Variety);
        var paint = new ApplePaint(palette, look.Blush, SunSide: noise.Between(0, 1) < 0.5 ? -1 : 1);

        double scale = 0.72 + (0.34 * (look.Millimetres - AppleLook.Smallest) / (AppleLook.Largest - AppleLook.Smallest));
        double tilt = noise.Between(-5, 5), lean = noise.Between(-9, 10), leaf = noise.Between(-24, 4);
        string body = AppleShape.Body(noise);

        var svg = new StringBuilder();
        svg.Append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 200\" width=\"200\" height=\"200\"><defs>").Append(paint.Definitions())
            .Add($"<clipPath id=\"body\"><path d=\"{body}\"/></clipPath></defs>");
        svg.Add($"<g transform=\"translate(100 178) scale({scale:0.###})\">");
        svg.Add($"<ellipse cx=\"{paint.Light * 8}\" cy=\"0\" rx=\"80\" ry=\"11\" fill=\"url(#ground-shadow)\"/>");
        svg.Add($"<g transform=\"translate(0 -73) rotate({tilt:0.#} 0 60)\">");
        AppendBody(svg, body, paint, look, noise);
        AppendTop(svg, lean, leaf, paint.Light);
        return svg.Append("</g></g></svg>").ToString();
    }

    private static void AppendBody(StringBuilder svg, string body, ApplePaint paint, AppleLook look, DrawingNoise noise)
    {
        ApplePalette palette = ApplePalette.Of(look.Variety);
        svg.Add($"<path d=\"{body}\" fill=\"url(#skin)\"/><g clip-path=\"url(#body)\">");
        if (look.Blush > 0)
        {
            (string wash, string broad, string fine) = look.Stripes ? (".74", ".46", ".6") : (".97", ".16", ".26");
            svg.Add($"<path d=\"{body}\" fill=\"url(#red)\" opacity=\"{wash}\" mask=\"url(#sun)\"/><g mask=\"url(#streaks)\">");
            svg.Add($"<path d=\"{AppleSkin.Stripes(noise, 24, look.Stripes ? 3.6 : 3)}\" fill=\"{palette.RedDeep}\" opacity=\"{broad}\"/>");
            svg.Add($"<path d=\"{AppleSkin.Stripes(noise, 38, look.Stripes ? 1.6 : 1.4)}\" fill=\"{palette.RedDeep}\" opacity=\"{fine}\"/></g>");
        }

        svg.Add($"<path d=\"{AppleSkin.Lenticels(noise, 46)}\" fill=\"none\" stroke=\"#fff3d0\" stroke-width=\"1.3\" stroke-linecap=\"round\" opacity=\".5\"/>");
        svg.Add($"<path d=\"{AppleSkin.Lenticels(noise, 18)}\" fill=\"none\" stroke=\"#fff3d0\" stroke-width=\"1.9\" stroke-linecap=\"round\" opacity=\".42\"/>");
        svg.Add($"<path d=\"{body}\" fill=\"url(#shade)\"/><path d=\"{body}\" fill=\"url(#bounce)\"/>");
        svg.Add($"<ellipse cx=\"0\" cy=\"-49\" rx=\"33\" ry=\"17\" fill=\"url(#dimple)\"/>");
        svg.Add($"<g transform=\"scale({paint.Light} 1)\"><ellipse cx=\"-40\" cy=\"-28\" rx=\"21\" ry=\"31\" transform=\"rotate(27 -40 -28)\" fill=\"url(#gloss)\"/>");
        svg.Append("<path d=\"M-59-22C-57-36-50-46-41-50C-47-41-52-33-54-21C-55-17-59-17-59-22Z\" fill=\"#fff\" opacity=\".55\"/></g></g>");
    }

    private static void AppendTop(StringBuilder svg, double lean, double leaf, int light)
    {
        svg.Add($"<path d=\"{AppleShape.Stem(lean)}\" fill=\"url(#stem)\"/>");
        svg.Add($"<g transform=\"translate({lean * 0.28:0.#} -61) scale({light} 1) rotate({leaf:0.#})\">");
        svg.Add($"<path d=\"{AppleShape.Leaf}\" fill=\"url(#leaf)\"/><path d=\"{AppleShape.LeafUnder}\" fill=\"#1f4a26\" opacity=\".28\"/>");
        svg.Add($"<path d=\"{AppleShape.LeafVeins}\" fill=\"none\" stroke=\"#d3e3a8\" stroke-width=\".9\" stroke-linecap=\"round\" opacity=\".6\"/></g>");
    }
}
