using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AppleLive.SampleHost.Forms;

/// <summary><c>&lt;field for="Form.Phone" label="…" /&gt;</c>: a labelled input with hint and errors, keeping what was typed.</summary>
[HtmlTargetElement("field", Attributes = "for,label", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper : TagHelper
{
    /// <summary>The property of the page.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>Its label.</summary>
    public string Label { get; set; } = "";

    /// <summary>What helps to fill it in.</summary>
    public string? Hint { get; set; }

    /// <summary>The input's type, or <c>textarea</c>.</summary>
    public string Type { get; set; } = "text";

    /// <summary>Which keyboard a phone shows.</summary>
    public string? Inputmode { get; set; }

    /// <summary>What a browser may fill in.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>The greatest length.</summary>
    public int? Maxlength { get; set; }

    /// <summary>The unit, written after the control.</summary>
    public string? Suffix { get; set; }

    /// <summary>Whether it may be left out; the others say nothing.</summary>
    public bool Optional { get; set; }

    /// <summary>The word after the label of an optional field.</summary>
    public string? OptionalText { get; set; }

    /// <summary>For a file: what a browser offers.</summary>
    public string? Accept { get; set; }

    /// <summary>The least value or date.</summary>
    public string? Min { get; set; }

    /// <summary>The greatest value or date.</summary>
    public string? Max { get; set; }

    /// <summary>How fine a number may be.</summary>
    public string? Step { get; set; }

    /// <summary>Rows of a textarea.</summary>
    public int Rows { get; set; } = 4;

    /// <summary>The page.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext Page { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var frame = new FieldFrame(For, Page);
        frame.Called(Label);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", frame.Errors.Count > 0 ? "field field-wrong" : "field");
        output.Content.AppendHtml(LabelOf(frame)).AppendHtml(frame.Notes(Hint)).AppendHtml(Suffix is null ? Control(frame) : WithSuffix(Control(frame)));
    }

    private TagBuilder LabelOf(FieldFrame frame)
    {
        var label = new TagBuilder("label");
        label.Attributes["for"] = frame.Id;
        label.InnerHtml.Append(Label);
        if (Optional && OptionalText is not null)
        {
            var optional = new TagBuilder("span");
            optional.AddCssClass("field-optional");
            optional.InnerHtml.Append(OptionalText);
            label.InnerHtml.Append(" ").AppendHtml(optional);
        }

        return label;
    }

    private TagBuilder Control(FieldFrame frame)
    {
        bool area = Type == "textarea";
        var control = new TagBuilder(area ? "textarea" : "input") { TagRenderMode = area ? TagRenderMode.Normal : TagRenderMode.SelfClosing };
        control.Attributes["id"] = frame.Id;
        control.Attributes["name"] = frame.Name;
        Give(control, "inputmode", Inputmode);
        Give(control, "autocomplete", Autocomplete);
        Give(control, "maxlength", Maxlength?.ToString(CultureInfo.InvariantCulture));
        Give(control, "accept", Accept);
        Give(control, "min", Min);
        Give(control, "max", Max);
        Give(control, "step", Step);
        Give(control, "aria-describedby", frame.DescribedBy(Hint));
        if (frame.Errors.Count > 0) control.Attributes["aria-invalid"] = "true";
        string? value = Type is "password" or "file" ? null : frame.Value(Written);
        if (area)
        {
            control.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);
            // A browser drops one newline after the tag.
            control.InnerHtml.AppendHtml("\n").Append(value ?? "");
            return control;
        }

        control.Attributes["type"] = Type;
        Give(control, "value", value);
        return control;
    }

    private TagBuilder WithSuffix(TagBuilder control)
    {
        var row = new TagBuilder("div");
        row.AddCssClass("field-row");
        var unit = new TagBuilder("span");
        unit.AddCssClass("field-suffix");
        unit.InnerHtml.Append(Suffix!);
        row.InnerHtml.AppendHtml(control).AppendHtml(unit);
        return row;
    }

    private static void Give(TagBuilder tag, string name, string? value)
    {
        if (value is not null) tag.Attributes[name] = value;
    }

    // Inputs of a browser speak one language, whatever the reader's.
    private static string? Written(object value) => value switch
    {
        DateTime time => time.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable some => some.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
