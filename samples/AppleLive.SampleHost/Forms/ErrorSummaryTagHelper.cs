using AppleLive.SampleHost.Resources;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace AppleLive.SampleHost.Forms;

/// <summary><c>&lt;error-summary /&gt;</c>: what went wrong, at the top of the page, each line a link to its field. Nothing where nothing did.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(IStringLocalizer<SiteText> text) : TagHelper
{
    /// <summary>Whether each line begins with its field's label: where the same few words would be said of many fields. A field left empty is named anyway.</summary>
    public bool Named { get; set; }

    /// <summary>The page.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext Page { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        ModelStateDictionary state = Page.ViewData.ModelState;
        if (state.IsValid)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("data-focus", "");
        var heading = new TagBuilder("h2");
        heading.InnerHtml.Append(text["form.errors"]);
        output.Content.AppendHtml(heading).AppendHtml(new ErrorLines(state, FieldFrame.Labels(Page), Named, text));
    }
}
