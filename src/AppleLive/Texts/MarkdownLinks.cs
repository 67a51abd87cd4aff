using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AppleLive.Texts;

/// <summary>
/// The first wall of <see cref="SafeMarkdown"/>. Markdig with raw HTML disabled still writes <c>javascript:</c> and
/// <c>data:</c> links; here every link that does not lead to an allowed scheme becomes its own text.
/// </summary>
internal static class MarkdownLinks
{
    internal static readonly IReadOnlyList<string> Schemes = ["http", "https", "mailto", "tel"];

    private const int HighestHeading = 3;
    private const int LowestHeading = 6;

    internal static void Tame(MarkdownDocument document)
    {
        // Collected first: the tree changes underfoot.
        foreach (MarkdownObject item in document.Descendants().ToList())
        {
            switch (item)
            {
                case HeadingBlock heading:
                    heading.Level = Math.Min(heading.Level + HighestHeading - 1, LowestHeading);
                    break;
                case LinkInline link when link.IsImage || !IsAllowed(link.GetDynamicUrl?.Invoke() ?? link.Url):
                    link.ReplaceBy(new ContainerInline(), copyChildren: true);
                    break;
                case AutolinkInline { IsEmail: false } link when !IsAllowed(link.Url):
                    link.ReplaceBy(new LiteralInline(link.Url), copyChildren: false);
                    break;
            }
        }
    }

    /// <summary>Whether a browser would follow this address within the site or to an allowed scheme.</summary>
    internal static bool IsAllowed(string? url)
    {
        if (url is null) return false;

        // Browsers drop tabs and line ends anywhere in an address and blanks before it, and so read java\nscript: as javascript:.
        string read = string.Concat(url.Where(character => character > ' ' && !char.IsControl(character) && !char.IsWhiteSpace(character)));
        int colon = read.IndexOf(':', StringComparison.Ordinal);
        int path = read.AsSpan().IndexOfAny('/', '?', '#');
        return colon < 0 || (path >= 0 && path < colon) || Schemes.Contains(read[..colon], StringComparer.OrdinalIgnoreCase);
    }
}
