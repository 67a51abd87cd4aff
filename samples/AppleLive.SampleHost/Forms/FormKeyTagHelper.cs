using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AppleLive.SampleHost.Forms;

/// <summary><c>&lt;form-key /&gt;</c>: the hidden field with the form's idempotency key. A form that was refused keeps its key, and so does one that is gone back to.</summary>
[HtmlTargetElement("form-key", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FormKeyTagHelper(IdSource ids) : TagHelper
{
    internal const string Field = "key";

    /// <summary>The page.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext Page { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "input";
        output.TagMode = TagMode.SelfClosing;
        output.Attributes.SetAttribute("type", "hidden");
        output.Attributes.SetAttribute("name", Field);
        output.Attributes.SetAttribute("value", Sent() ?? KeyOfAddress() ?? ids.Next<FormId>().ToString());
    }

    private string? KeyOfAddress() => Page.ViewData.Model is FormPage { KeyOfAddress: { } form } ? form.ToString() : null;

    // Where a page has several forms, a refused one gives its key to all of them: keys are bound to a command as well, and nothing was done under this one.
    private string? Sent() => Page.ViewData.ModelState is { IsValid: false } state && state.TryGetValue(Field, out var entry) ? entry.AttemptedValue : null;
}
