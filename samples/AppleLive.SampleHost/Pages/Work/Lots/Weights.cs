using AppleLive.SampleHost.Forms;
using AppleLive.SampleHost.Resources;
using Microsoft.Extensions.Localization;

namespace AppleLive.SampleHost.Pages.Work.Lots;

/// <summary>A weight as people type it: a number, and 斤 or kg.</summary>
internal static class Weights
{
    public const string Jin = "jin";

    public const string Kilogram = "kg";

    // Far beyond what a desk takes, and far from what a long cannot hold.
    private const decimal Most = 1_000_000_000_000m;

    /// <summary>The grams, to the gram; null where nothing was typed.</summary>
    public static long? Grams(decimal? quantity, string? unit) =>
        quantity is { } number ? (long)Math.Round(Math.Clamp(number, -Most, Most) * (unit == Kilogram ? 1_000 : 500)) : null;

    /// <summary>Grams as a number of 斤.</summary>
    public static decimal InJin(long grams) => grams / 500m;

    /// <summary>The two units.</summary>
    public static IReadOnlyList<Option> Units(IStringLocalizer<SiteText> text) => [new(Jin, text["lot-form.unit.jin"]), new(Kilogram, text["lot-form.unit.kg"])];
}
