using Microsoft.Playwright;

namespace AppleLive.EndToEnd.Looks;

/// <summary>The rules of the house that axe does not know: widths, sizes, headings (<c>house-rules.js</c>).</summary>
internal static class HouseRules
{
    private static readonly string Script = Read("house-rules.js");

    public static async Task<IReadOnlyList<string>> Broken(IPage page) => await page.EvaluateAsync<string[]>(Script);

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(HouseRules).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
