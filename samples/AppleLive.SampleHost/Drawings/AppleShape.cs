namespace AppleLive.SampleHost.Drawings;

/// <summary>The outline, stem and leaf, around a middle at 0,0; the apple is about 160 wide and stands on y = 73.</summary>
internal static class AppleShape
{
    /// <summary>The body: two shoulders with the dimple between them, and the low lobes it stands on.</summary>
    public static string Body(DrawingNoise noise)
    {
        double left = noise.Between(-2.5, 2.5), right = noise.Between(-2.5, 2.5);
        double wide = noise.Between(-2, 2), low = noise.Between(-2, 2);
        return Svg.Text($"""
            M0-48C7-60 29-{70 + right:0.#} 50-{64 + right:0.#}C74-{56 + right:0.#} {84 + wide:0.#}-28 {81 + wide:0.#} 2
            C{77 + wide:0.#} 35 60 63 36 {72 + low:0.#}C24 {76 + low:0.#} 12 69 0 69
            C-12 69-23 76-35 73C-59 64-{77 - wide:0.#} 35-{81 - wide:0.#} 3
            C-{84 - wide:0.#}-27-75-{55 + left:0.#}-51-{63 + left:0.#}C-30-{70 + left:0.#}-8-60 0-48Z
            """);
    }

    /// <summary>The stem, thicker where it broke from the twig.</summary>
    public static string Stem(double lean) => Svg.Text(
        $"M-2.6-40C-2.4-56 {-1 + (lean * 0.3):0.#}-68 {lean - 3:0.#}-83C{lean - 2:0.#}-85.5 {lean + 3:0.#}-85.5 {lean + 4:0.#}-82.5C{2.6 + (lean * 0.4):0.#}-68 2.8-56 2.6-40Z");

    public const string Leaf = "M0 0C6-16 26-26 58-20C50 0 26 13 0 0Z";

    public const string LeafUnder = "M0 0C16-6 36-14 58-20C50 0 26 13 0 0Z";

    public const string LeafVeins = "M0 0C18-5 38-13 58-20M14-4.4C17-9 21-13 27-16M26-8.600C30-13 34-16 41-18M18-5.600C23-4 28-1 32 4M31-10.400C36-9 40-7 44-3";
}
