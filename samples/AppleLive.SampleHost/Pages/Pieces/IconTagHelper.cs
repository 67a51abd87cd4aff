using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AppleLive.SampleHost.Pages.Pieces;

/// <summary><c>&lt;icon name="check" /&gt;</c>: a sign beside a word, never in its place.</summary>
[HtmlTargetElement("icon", Attributes = "name", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper(Icons icons) : TagHelper
{
    /// <summary>Its name in <c>/img/icons.svg</c>.</summary>
    public string Name { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "icon");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("viewBox", "0 0 20 20");
        output.Content.SetHtmlContent(icons.Use(Name));
    }
}
