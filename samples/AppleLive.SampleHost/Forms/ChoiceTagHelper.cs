using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AppleLive.SampleHost.Forms;

/// <summary><c>&lt;choice for="Form.Variety" label="…" options="…" /&gt;</c>: one of several, as large radio buttons or a select.</summary>
[HtmlTargetElement("choice", Attributes = "for,label,options", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChoiceTagHelper : TagHelper
{
    /// <summary>The property of the page.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>Its label.</summary>
    public string Label { get; set; } = "";

    /// <summary>What helps to choose.</summary>
    public string? Hint { get; set; }

    /// <summary>The choices.</summary>
    public IReadOnlyList<Option> Options { get; set; } = [];

    /// <summary><c>radios</c> or <c>select</c>.</summary>
    public string Kind { get; set; } = "radios";

    /// <summary>The first line of a select that has no choice yet.</summary>
    public string? Placeholder { get; set; }

    /// <summary>What a browser may fill in.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>The page.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext Page { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var frame = new FieldFrame(For, Page);
        frame.Called(Label);
        string? chosen = frame.Value(value => value is IFormattable some ? some.ToString(null, CultureInfo.InvariantCulture) : value.ToString());
        bool radios = Kind == "radios";
        output.TagName = radios ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", frame.Errors.Count > 0 ? "field field-wrong" : "field");
        if (radios && frame.DescribedBy(Hint) is { } described) output.Attributes.SetAttribute("aria-describedby", described);

        var label = new TagBuilder(radios ? "legend" : "label");
        if (!radios) label.Attributes["for"] = frame.Id;
        label.InnerHtml.Append(Label);
        output.Content.AppendHtml(label).AppendHtml(frame.Notes(Hint)).AppendHtml(radios ? Radios(frame, chosen) : Select(frame, chosen));
    }

    private TagBuilder Radios(FieldFrame frame, string? chosen)
    {
        var all = new TagBuilder("div");
        all.AddCssClass("radios");
        int number = 0;
        foreach (Option option in Options)
        {
            // The summary links to the field's own id: the first button has it.
            string id = number == 0 ? frame.Id : string.Create(CultureInfo.InvariantCulture, $"{frame.Id}-{number}");
            number++;
            var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
            input.Attributes["type"] = "radio";
            input.Attributes["id"] = id;
            input.Attributes["name"] = frame.Name;
            input.Attributes["value"] = option.Value;
            if (option.Value == chosen) input.Attributes["checked"] = "checked";

            var label = new TagBuilder("label");
            label.AddCssClass("radio");
            label.Attributes["for"] = id;
            var text = new TagBuilder("span");
            text.InnerHtml.Append(option.Text);
            if (option.Hint is { } hint)
            {
                var small = new TagBuilder("small");
                small.InnerHtml.Append(hint);
                text.InnerHtml.AppendHtml(small);
            }

            label.InnerHtml.AppendHtml(input).AppendHtml(text);
            all.InnerHtml.AppendHtml(label);
        }

        return all;
    }

    private TagBuilder Select(FieldFrame frame, string? chosen)
    {
        var select = new TagBuilder("select");
        select.Attributes["id"] = frame.Id;
        select.Attributes["name"] = frame.Name;
        if (frame.DescribedBy(Hint) is { } described) select.Attributes["aria-describedby"] = described;
        if (frame.Errors.Count > 0) select.Attributes["aria-invalid"] = "true";
        if (Autocomplete is not null) select.Attributes["autocomplete"] = Autocomplete;
        if (Placeholder is not null) select.InnerHtml.AppendHtml(Line("", Placeholder, string.IsNullOrEmpty(chosen)));
        foreach (Option option in Options)
            select.InnerHtml.AppendHtml(Line(option.Value, option.Hint is null ? option.Text : $"{option.Text} · {option.Hint}", option.Value == chosen));
        return select;
    }

    private static TagBuilder Line(string value, string text, bool chosen)
    {
        var line = new TagBuilder("option");
        line.Attributes["value"] = value;
        if (chosen) line.Attributes["selected"] = "selected";
        line.InnerHtml.Append(text);
        return line;
    }
}
