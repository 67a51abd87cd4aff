using System.Net;
using AngleSharp.Dom;
using Ganss.Xss;
using Markdig;

namespace AppleLive.Texts;

/// <summary>Markdown from people, as HTML that a page may show: no scripts, no raw HTML, no images, links only to where a reader may be sent.</summary>
/// <remarks>
/// Two walls, each sufficient: <see cref="MarkdownLinks"/> cleans the syntax tree, and a sanitizer lets pass only the tags
/// and attributes named here. Safe for use by several threads.
/// </remarks>
public static class SafeMarkdown
{
    /// <summary>How much is read, in UTF-16 code units: 20,000. What follows is cut off, and an ellipsis stands for it.</summary>
    public const int MaximumLength = 20_000;

    // CjkFriendlyEmphasis: without it "**重点：**后面" shows its stars.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseAutoLinks()
        .UseCjkFriendlyEmphasis()
        .Build();

    private static readonly HtmlSanitizer Sanitizer = CreateSanitizer();

    /// <summary>
    /// The HTML of a Markdown text. Headings begin at h3, because the page has its own; links carry
    /// <c>rel="nofollow noopener ugc"</c>; an image is replaced by its description. Text nested too deeply to be read as
    /// Markdown is shown as it was typed. Never throws.
    /// </summary>
    public static string ToHtml(string? markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown)) return "";
        string text = Cut(markdown);
        return Sanitizer.Sanitize(Render(text)).Trim();
    }

    private static string Render(string text)
    {
        try
        {
            var document = Markdown.Parse(text, Pipeline);
            MarkdownLinks.Tame(document);
            return document.ToHtml(Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's way to say that quotes, lists or brackets are nested more than 128 deep.
            return $"<p>{WebUtility.HtmlEncode(text)}</p>";
        }
    }

    private static string Cut(string text)
    {
        if (text.Length <= MaximumLength) return text;
        int end = char.IsHighSurrogate(text[MaximumLength - 1]) ? MaximumLength - 1 : MaximumLength;
        return text[..end] + "…";
    }

    private static HtmlSanitizer CreateSanitizer()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
            {
                "a", "blockquote", "br", "code", "em", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "strong",
                "table", "tbody", "td", "th", "thead", "tr", "ul",
            },
            AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "start", "title" },
            AllowedSchemes = new HashSet<string>(MarkdownLinks.Schemes, StringComparer.OrdinalIgnoreCase),
            UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href" },
        });
        // After the attributes were checked, so that rel is ours alone.
        sanitizer.PostProcessNode += (_, e) =>
        {
            if (e.Node is IElement { LocalName: "a" } link && link.HasAttribute("href")) link.SetAttribute("rel", "nofollow noopener ugc");
        };
        return sanitizer;
    }
}
