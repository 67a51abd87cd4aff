namespace AppleLive.SampleHost.Drawings;

/// <summary>The facts of a lot that show on its apples. Whatever is given, the values kept are drawable.</summary>
public sealed record AppleLook
{
    /// <summary>The variety by its Chinese name; an unknown one is drawn as a plain red apple.</summary>
    public string? Variety { get; init; }

    /// <summary>How much of the skin is red, in percent: 0 to 100.</summary>
    public int Blush { get; init => field = Math.Clamp(value, 0, 100); } = Usual;

    /// <summary>Striped red where true, full colour where false.</summary>
    public bool Stripes { get; init; }

    /// <summary>The largest diameter in mm: 55 to 100.</summary>
    public int Millimetres { get; init => field = Math.Clamp(value, Smallest, Largest); } = Usual;

    /// <summary>What makes two apples of the same facts look like two, such as a lot's id. The same seed draws the same apple.</summary>
    public string Seed { get; init; } = "";

    /// <summary>The apple of the site itself: a Fuji as one hopes for it.</summary>
    public static AppleLook Emblem { get; } = new() { Variety = "红富士", Blush = 88, Stripes = true, Millimetres = 98, Seed = "home-1" };

    /// <summary>What is drawn where a lot does not say: so many percent red, so many mm.</summary>
    internal const int Usual = 80;

    internal const int Smallest = 55;

    internal const int Largest = 100;
}
