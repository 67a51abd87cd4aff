using System.Diagnostics;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AppleLive.Texts;
using CsCheck;

namespace AppleLive.Tests.Texts;

public sealed class SafeMarkdownTests
{
    [Theory]
    [InlineData("红富士 🍎 *甜* **脆**", "<p>红富士 🍎 <em>甜</em> <strong>脆</strong></p>")]
    [InlineData("**重点：**后面", "<p><strong>重点：</strong>后面</p>")]
    [InlineData("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>")]
    [InlineData("3. a", "<ol start=\"3\">\n<li>a</li>\n</ol>")]
    [InlineData("`<b>`", "<p><code>&lt;b&gt;</code></p>")]
    [InlineData("```js\n1 < 2\n```", "<pre><code>1 &lt; 2\n</code></pre>")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData(" \n ", "")]
    public void Markdown_becomes_HTML(string? markdown, string html) => SafeMarkdown.ToHtml(markdown).ShouldBe(html);

    [Fact]
    public void Tables_are_tables()
    {
        var html = Parsed("| 品种 | 元 |\n|---|:-:|\n| 嘎啦 | 30 |");

        html.QuerySelectorAll("thead th").Select(cell => cell.TextContent).ShouldBe(["品种", "元"]);
        html.QuerySelectorAll("tbody td").Select(cell => cell.TextContent).ShouldBe(["嘎啦", "30"]);
    }

    [Fact]
    public void Headings_begin_at_the_third_level() =>
        Parsed("# a\n## b\n### c\n#### d\n##### e\n###### f\n\ng\n===").Children.Select(heading => heading.LocalName)
            .ShouldBe(["h3", "h4", "h5", "h6", "h6", "h6", "h3"]);

    [Theory]
    [InlineData("[x](https://example.com/?a=1&b=2#c)", "https://example.com/?a=1&b=2#c")]
    [InlineData("[x](http://example.com)", "http://example.com")]
    [InlineData("[x](HTTPS://example.com)", "HTTPS://example.com")]
    [InlineData("[x](mailto:a@example.com)", "mailto:a@example.com")]
    [InlineData("[x](tel:+8613800138000)", "tel:+8613800138000")]
    [InlineData("[x](/listings/1)", "/listings/1")]
    [InlineData("[x](listings/1?at=12:30)", "listings/1?at=12:30")]
    [InlineData("[x](#top)", "#top")]
    [InlineData("[x][1]\n\n[1]: https://example.com/", "https://example.com/")]
    [InlineData("<https://example.com/>", "https://example.com/")]
    [InlineData("<a@example.com>", "mailto:a@example.com")]
    [InlineData("https://example.com/", "https://example.com/")]
    public void Links_lead_where_a_reader_may_be_sent(string markdown, string href)
    {
        IElement link = Parsed(markdown).QuerySelector("a").ShouldNotBeNull();

        link.GetAttribute("href").ShouldBe(href);
        link.GetAttribute("rel").ShouldBe("nofollow noopener ugc");
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](<java\tscript:alert(1)>)")]
    [InlineData("[x](java&#10;script:alert(1))")]
    [InlineData("[x](java&NewLine;script:alert(1))")]
    [InlineData("[x](java\nscript:alert(1))")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("[x](&#x6A;avascript&colon;alert(1))")]
    [InlineData("[x](\\j\\avascript\\:alert(1))")]
    [InlineData("[x](javascript&#58;alert(1))")]
    [InlineData("[x](&#1;javascript:alert(1))")]
    [InlineData("[x](< javascript:alert(1)>)")]
    [InlineData("[x](\u00A0javascript:alert(1))")]
    [InlineData("[x](javascript%3Aalert(1))")]
    [InlineData("[x](javascript://example.com/%0Aalert(1))")]
    [InlineData("[x](vbscript:msgbox(1))")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[x](DATA:text/html,<script>alert(1)</script>)")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("[x](blob:https://example.com/1)")]
    [InlineData("[x](ftp://example.com)")]
    [InlineData("[x](view-source:javascript:alert(1))")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("<JAVASCRIPT:alert(1)>")]
    [InlineData("<data:text/html,hello>")]
    [InlineData("ftp://example.com/a")]
    [InlineData("[x][1]\n\n[1]: javascript:alert(1)")]
    [InlineData("[x]\n\n[x]: <data:text/html,1> \"title\"")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("[![x](javascript:alert(1))](javascript:alert(2))")]
    [InlineData("*[**x**](javascript:alert(1))*")]
    [InlineData("| [x](javascript:alert(1)) |\n|---|\n| <javascript:alert(1)> |")]
    public void Links_to_anywhere_else_are_only_text(string markdown)
    {
        foreach (IElement link in Parsed(markdown).QuerySelectorAll("a"))
        {
            // An escaped colon is no scheme: the link stays within the site.
            string href = link.GetAttribute("href") ?? "";
            href.ShouldNotContain(":");
        }
    }

    [Theory]
    [InlineData("https://example.com", true)]
    [InlineData("MAILTO:a@example.com", true)]
    [InlineData("", true)]
    [InlineData("a/b:c", true)]
    [InlineData("?a:b", true)]
    [InlineData("#a:b", true)]
    [InlineData("//example.com:80/", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData(" \u0001java\r\n\tscript:alert(1)", false)]
    [InlineData("JAVASCRIPT&colon;:", false)]
    [InlineData("\u3000data:,", false)]
    [InlineData(":", false)]
    [InlineData("httpsx:", false)]
    [InlineData(null, false)]
    public void The_first_wall_knows_schemes_without_the_second(string? url, bool allowed) => MarkdownLinks.IsAllowed(url).ShouldBe(allowed);

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<ScRiPt src=//example.com></sCrIpT>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<a href=\"javascript:alert(1)\" onclick=\"alert(1)\">x</a>")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("<iframe srcdoc='<script>alert(1)</script>'></iframe>")]
    [InlineData("<!-- --><style>*{background:url(javascript:alert(1))}</style>")]
    [InlineData("<div style=\"position:fixed\">x</div>")]
    [InlineData("[x](https://example.com \"\\\" onmouseover=alert(1) x=\\\"\")")]
    [InlineData("[x](https://example.com\"onmouseover=\"alert(1))")]
    [InlineData("![\"onerror=alert(1)](https://example.com/a.png)")]
    [InlineData("``` \"onmouseover=alert(1)\n```")]
    [InlineData("`</code><script>alert(1)</script>`")]
    [InlineData("<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>")]
    [InlineData("[x](https://example.com){onclick=alert(1)}")]
    public void HTML_in_the_text_is_only_text(string markdown) => ShouldBeHarmless(SafeMarkdown.ToHtml(markdown));

    [Theory]
    [InlineData("![a *red* apple](https://example.com/a.png \"t\")", "<p>a <em>red</em> apple</p>")]
    [InlineData("[![apple](a.png)](https://example.com/)", "<p><a href=\"https://example.com/\" rel=\"nofollow noopener ugc\">apple</a></p>")]
    [InlineData("![x [y](https://example.com/)](a.png)", "<p>x <a href=\"https://example.com/\" rel=\"nofollow noopener ugc\">y</a></p>")]
    public void An_image_is_replaced_by_its_description(string markdown, string html) => SafeMarkdown.ToHtml(markdown).ShouldBe(html);

    [Theory]
    [InlineData(">")]
    [InlineData("> ")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("]")]
    [InlineData("[](")]
    [InlineData("[a](b)")]
    [InlineData("*")]
    [InlineData("**a ")]
    [InlineData("*a_")]
    [InlineData("_a*")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("`")]
    [InlineData("`a``")]
    [InlineData("|")]
    [InlineData("a|")]
    [InlineData("|-")]
    [InlineData("|a\n")]
    [InlineData("<")]
    [InlineData("<a")]
    [InlineData("<!--")]
    [InlineData("&#x")]
    [InlineData("\\")]
    [InlineData("#")]
    [InlineData("# a\n")]
    [InlineData("[a]: b\n")]
    [InlineData("[a][")]
    [InlineData("www.a")]
    [InlineData("http://")]
    [InlineData("a@")]
    [InlineData(" ")]
    [InlineData(" \n")]
    [InlineData("\t- a\n")]
    public void Repeating_anything_to_the_limit_takes_no_long_time(string part)
    {
        string markdown = string.Concat(Enumerable.Repeat(part, 10_000));
        var watch = Stopwatch.StartNew();

        ShouldBeHarmless(SafeMarkdown.ToHtml(markdown));
        ShouldBeHarmless(SafeMarkdown.ToHtml("a" + markdown + "a"));

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Text_nested_too_deeply_is_shown_as_typed()
    {
        string markdown = new string('>', 10_000) + " <b>apple</b>";

        SafeMarkdown.ToHtml(markdown).ShouldBe($"<p>{string.Concat(Enumerable.Repeat("&gt;", 10_000))} &lt;b&gt;apple&lt;/b&gt;</p>");
    }

    [Fact]
    public void Text_beyond_the_limit_is_cut_between_characters()
    {
        string html = SafeMarkdown.ToHtml("a" + string.Concat(Enumerable.Repeat("🍎", 10_000)));

        html.ShouldBe("<p>a" + string.Concat(Enumerable.Repeat("🍎", 9_999)) + "…</p>");
    }

    [Fact]
    public void No_text_makes_it_throw_or_dangerous() => Pieces.Sample(markdown => ShouldBeHarmless(SafeMarkdown.ToHtml(markdown)));

    [Fact]
    public void Many_may_use_it_at_once()
    {
        const string markdown = "# 苹果\n\n[x](https://example.com/) [y](javascript:alert(1)) ![z](a.png)\n\n|a|\n|-|\n|b|";
        string expected = SafeMarkdown.ToHtml(markdown);

        Parallel.For(0, 400, _ => SafeMarkdown.ToHtml(markdown).ShouldBe(expected));
    }

    private static readonly Gen<string> Pieces = Gen.OneOf(
        Gen.OneOf(
            "<script>", "</script>", "<img src=x onerror=alert(1)>", "javascript:", "data:", "[", "](", ")", "!", "<", ">", "\"", "'", "`", "```",
            "|", "\n", "\n\n", "> ", "- ", "# ", "*", "**", "_", "&#106;", "&colon;", "\\", "[1]: ", "[1]", "onclick=", "https://example.com", "{", "}", "\0"),
        Gen.String[0, 5]).Array[0, 30].Select(string.Concat);

    private static readonly HashSet<string> Attributes = ["href", "rel", "title", "start"];

    private static void ShouldBeHarmless(string html)
    {
        foreach (IElement element in Body(html).QuerySelectorAll("*"))
        {
            element.LocalName.ShouldNotBeOneOf("script", "img", "style", "iframe", "svg", "math", "object", "div", "h1", "h2");
            foreach (IAttr attribute in element.Attributes) Attributes.ShouldContain(attribute.Name);
            string href = element.GetAttribute("href") ?? "";
            if (href.Length > 0) MarkdownLinks.IsAllowed(href).ShouldBeTrue(href);
        }
    }

    private static IElement Parsed(string markdown) => Body(SafeMarkdown.ToHtml(markdown));

    private static IElement Body(string html) => new HtmlParser().ParseDocument(html).Body!;
}
