using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AppleLive.SampleHost.Drawings;

/// <summary><c>&lt;apple-drawing look="…" label="…" /&gt;</c>: the drawing inside a page.</summary>
[HtmlTargetElement("apple-drawing", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AppleTagHelper : TagHelper
{
    private static readonly object Drawn = new();

    /// <summary>The facts.</summary>
    public AppleLook Look { get; set; } = new();

    /// <summary>What a screen reader says; without it the drawing is decoration.</summary>
    public string? Label { get; set; }

    /// <summary>The page it stands in.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext Page { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // Ids must differ within a page and be the same each time it is drawn.
        IDictionary<object, object?> items = Page.HttpContext.Items;
        int number = items.TryGetValue(Drawn, out object? before) && before is int drawn ? drawn + 1 : 1;
        items[Drawn] = number;
        output.TagName = null;
        output.Content.SetHtmlContent(AppleDrawing.Draw(Look, $"apple{number}", Label));
    }
}
