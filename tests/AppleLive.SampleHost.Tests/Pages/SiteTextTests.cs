using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AppleLive.SampleHost.Tests.Pages;

public sealed partial class SiteTextTests
{
    private static readonly string Host = Repository.SampleHost;

    [Fact]
    public void Both_languages_say_the_same_things()
    {
        Dictionary<string, string> chinese = Texts("SiteText.resx"), english = Texts("SiteText.en.resx");

        english.Keys.ShouldBe(chinese.Keys, ignoreOrder: true);
        foreach ((string key, string text) in chinese)
            Gaps(english[key]).ShouldBe(Gaps(text), $"{key} fills other gaps in the two languages");
    }

    [Fact]
    public void Every_text_used_exists_and_every_text_is_used()
    {
        string sources = string.Concat(Sources("*.cs").Concat(Sources("*.cshtml")).Select(File.ReadAllText));
        Dictionary<string, string> texts = Texts("SiteText.resx");

        IndexedText().Matches(sources).Select(match => match.Groups["key"].Value).Except(texts.Keys).ShouldBeEmpty();
        texts.Keys.Where(key => !sources.Contains($"\"{key}\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void No_page_has_a_text_of_its_own()
    {
        foreach (string page in Sources("*.cshtml"))
        {
            string source = File.ReadAllText(page);
            source.Any(character => character is >= '\u2E80' and <= '\uFFEF').ShouldBeFalse($"{Path.GetFileName(page)} has Chinese text");
            foreach (Match text in TextBetweenTags().Matches(source))
                Code().Replace(text.Value, "").Any(char.IsLetter).ShouldBeFalse($"{Path.GetFileName(page)}: {text.Value.Trim()}");
        }
    }

    // From one tag's end to the next tag's beginning, on one line: what a reader would see.
    [GeneratedRegex(@"(?<=[^=\s]>)[^<>\r\n]+(?=</)", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex TextBetweenTags();

    [GeneratedRegex("""@[\w.]*(\((?:[^()]|\([^()]*\))*\)|\[(?:[^\[\]]|\[[^\[\]]*\])*\])?[\w.]*(\([^()]*\))?""", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Code();

    [GeneratedRegex("\\b[Tt]ext\\[\"(?<key>[^\"]+)\"", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex IndexedText();

    [GeneratedRegex(@"\{\d", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Gap();

    private static IEnumerable<string> Gaps(string text) => Gap().Matches(text).Select(match => match.Value).Distinct().Order();

    private static Dictionary<string, string> Texts(string file) => XDocument.Load(Path.Combine(Host, "Resources", file)).Root!
        .Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static IEnumerable<string> Sources(string pattern) => Directory.EnumerateFiles(Host, pattern, SearchOption.AllDirectories)
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));
}
