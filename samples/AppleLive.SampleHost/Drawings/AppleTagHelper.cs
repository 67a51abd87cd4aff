using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AppleLive.SampleHost.Drawings;

/// <summary><c>&lt;apple-drawing look="…" label="…" /&gt;</c>: the drawing as a picture of a page, as wide as what it stands in.</summary>
[HtmlTargetElement("apple-drawing", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AppleTagHelper : TagHelper
{
    /// <summary>The facts.</summary>
    public AppleLook Look { get; set; } = new();

    /// <summary>What a screen reader says; without it the drawing is decoration.</summary>
    public string? Label { get; set; }

    /// <summary>Whether it is what a page opens with; any other is fetched only when a reader comes near it.</summary>
    public bool First { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "img";
        output.TagMode = TagMode.StartTagOnly;
        output.Attributes.SetAttribute("class", "apple");
        output.Attributes.SetAttribute("src", AppleAddress.Of(Look));
        output.Attributes.SetAttribute("alt", Label ?? "");
        output.Attributes.SetAttribute("width", "200");
        output.Attributes.SetAttribute("height", "200");
        output.Attributes.SetAttribute("decoding", "async");
        if (!First) output.Attributes.SetAttribute("loading", "lazy");
    }
}
