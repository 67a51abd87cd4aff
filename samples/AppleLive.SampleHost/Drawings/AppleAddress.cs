using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AppleLive.SampleHost.Drawings;

/// <summary>
/// Where a drawing is had as a file. Its address says everything that is drawn, and by which hand: the same address is the
/// same picture for ever, so a browser asks for it once.
/// </summary>
public static class AppleAddress
{
    internal const string Path = "/drawings/apple.svg";

    private const int LongestName = 64;

    private static readonly Lazy<string> Drawn = new(Digest);

    /// <summary>The address of the drawing of a look.</summary>
    public static string Of(AppleLook look)
    {
        ArgumentNullException.ThrowIfNull(look);
        string variety = Uri.EscapeDataString(Cut(look.Variety)), seed = Uri.EscapeDataString(Cut(look.Seed));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Path}?variety={variety}&blush={look.Blush}&stripes={(look.Stripes ? 1 : 0)}&mm={look.Millimetres}&seed={seed}&v={Drawn.Value}");
    }

    /// <summary>The look an address asks for; what it leaves out or says wrongly is drawn as usual.</summary>
    internal static AppleLook Read(IQueryCollection query) => new()
    {
        Variety = Cut(query["variety"]),
        Blush = Number(query["blush"]),
        Stripes = query["stripes"].ToString() is "true" or "1",
        Millimetres = Number(query["mm"]),
        Seed = Cut(query["seed"]),
    };

    /// <summary>Whether an address was made by this hand, and so will always lead to this picture.</summary>
    internal static bool IsLasting(IQueryCollection query) => query["v"] == Drawn.Value;

    private static int Number(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : AppleLook.Usual;

    // A name people typed may be long, and an address may not; half a surrogate pair has none at all.
    private static string Cut(string? name)
    {
        if (name is null || name.Length <= LongestName) return name ?? "";
        return name[..(char.IsHighSurrogate(name[LongestName - 1]) ? LongestName - 1 : LongestName)];
    }

    // Whatever is changed about how apples are drawn shows in one of these.
    private static string Digest()
    {
        string samples = string.Concat(
            from variety in ApplePalette.Varieties.Append("")
            from look in new AppleLook[] { new() { Blush = 30 }, new() { Blush = 90, Stripes = true } }
            select AppleDrawing.Draw(look with { Variety = variety }));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(samples)))[..10];
    }
}
