using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AppleLive.SampleHost.Pages.Pieces;

/// <summary>
/// <c>&lt;sort-head sort="Model.Sort" up="oldest" down="newest" link="Model.SortLink"&gt;…&lt;/sort-head&gt;</c>: the head of a column by
/// which a list can be sorted, with a plain link to the list the other way round.
/// </summary>
[HtmlTargetElement("sort-head", Attributes = "sort,up,down,link")]
public sealed class SortHeadTagHelper : TagHelper
{
    /// <summary>How the list is sorted now.</summary>
    public string Sort { get; set; } = "";

    /// <summary>The name of this column's rising order.</summary>
    public string Up { get; set; } = "";

    /// <summary>The name of this column's falling order; it comes first, since people look for the newest and the most.</summary>
    public string Down { get; set; } = "";

    /// <summary>The list's address in an order.</summary>
    public Func<string, string> Link { get; set; } = null!;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        TagHelperContent said = await output.GetChildContentAsync();
        output.TagName = "th";
        output.Attributes.SetAttribute("scope", "col");
        if (Sort == Up) output.Attributes.SetAttribute("aria-sort", "ascending");
        else if (Sort == Down) output.Attributes.SetAttribute("aria-sort", "descending");
        var link = new Microsoft.AspNetCore.Mvc.Rendering.TagBuilder("a");
        link.AddCssClass("sort");
        link.Attributes["href"] = Link(Sort == Down ? Up : Down);
        link.InnerHtml.AppendHtml(said);
        output.Content.SetHtmlContent(link);
    }
}
