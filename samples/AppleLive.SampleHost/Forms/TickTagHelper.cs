using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AppleLive.SampleHost.Forms;

/// <summary><c>&lt;tick for="Form.Weighed" label="…" /&gt;</c>: a checkbox with a whole line to tap.</summary>
[HtmlTargetElement("tick", Attributes = "for,label", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TickTagHelper : TagHelper
{
    /// <summary>The property of the page: true where it was ticked.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>Its label.</summary>
    public string Label { get; set; } = "";

    /// <summary>What the tick means.</summary>
    public string? Hint { get; set; }

    /// <summary>The page.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext Page { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var frame = new FieldFrame(For, Page);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", frame.Errors.Count > 0 ? "field field-wrong" : "field");

        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = "checkbox";
        input.Attributes["id"] = frame.Id;
        input.Attributes["name"] = frame.Name;
        input.Attributes["value"] = "true";
        if (frame.DescribedBy(Hint) is { } described) input.Attributes["aria-describedby"] = described;
        if (frame.Errors.Count > 0) input.Attributes["aria-invalid"] = "true";
        if (string.Equals(frame.Value(value => value.ToString()), bool.TrueString, StringComparison.OrdinalIgnoreCase)) input.Attributes["checked"] = "checked";

        var label = new TagBuilder("label");
        label.AddCssClass("tick");
        label.Attributes["for"] = frame.Id;
        var text = new TagBuilder("span");
        text.InnerHtml.Append(Label);
        label.InnerHtml.AppendHtml(input).AppendHtml(text);
        output.Content.AppendHtml(label).AppendHtml(frame.Notes(Hint));
    }
}
