using System.Collections.Frozen;

namespace AppleLive.SampleHost.Drawings;

/// <summary>The colours of a variety's skin.</summary>
/// <param name="Ground">The skin in the shade of a leaf.</param>
/// <param name="GroundDeep">The same, turned away from the light.</param>
/// <param name="Red">The blush.</param>
/// <param name="RedDeep">The blush where the sun was strongest; also its stripes.</param>
internal sealed record ApplePalette(string Ground, string GroundDeep, string Red, string RedDeep)
{
    private static readonly ApplePalette Plain = new("#f2dc8c", "#cbab4d", "#cc383c", "#951d2c");

    private static readonly FrozenDictionary<string, ApplePalette> Known = new Dictionary<string, ApplePalette>
    {
        ["红富士"] = new("#f3dc8b", "#cfae4c", "#d8434a", "#a31f33"),
        ["嘎啦"] = new("#fbdd77", "#dca63a", "#e2552f", "#b32a1d"),
        ["红将军"] = new("#f1d684", "#c9a146", "#c92a3c", "#8e1229"),
        ["华冠"] = new("#f0e08d", "#bfae4a", "#cf3648", "#97203a"),
        ["秦冠"] = new("#e3de93", "#a9a44b", "#a8283f", "#6f1530"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The varieties with colours of their own.</summary>
    public static IEnumerable<string> Varieties => Known.Keys.Order(StringComparer.Ordinal);

    public static ApplePalette Of(string? variety) => Known.GetValueOrDefault(variety ?? "", Plain);
}
