namespace AppleLive.SampleHost.Drawings;

/// <summary>The colours of a variety's skin.</summary>
/// <param name="Ground">The skin in the shade of a leaf.</param>
/// <param name="GroundDeep">The same, turned away from the light.</param>
/// <param name="Red">The blush.</param>
/// <param name="RedDeep">The blush where the sun was strongest; also its stripes.</param>
internal sealed record ApplePalette(string Ground, string GroundDeep, string Red, string RedDeep)
{
    public static ApplePalette Of(string? variety) => variety switch
    {
        "红富士" => new("#f3dc8b", "#cfae4c", "#d8434a", "#a31f33"),
        "嘎啦" => new("#fbdd77", "#dca63a", "#e2552f", "#b32a1d"),
        "红将军" => new("#f1d684", "#c9a146", "#c92a3c", "#8e1229"),
        "华冠" => new("#f0e08d", "#bfae4a", "#cf3648", "#97203a"),
        "秦冠" => new("#e3de93", "#a9a44b", "#a8283f", "#6f1530"),
        _ => new("#f2dc8c", "#cbab4d", "#cc383c", "#951d2c"),
    };
}
