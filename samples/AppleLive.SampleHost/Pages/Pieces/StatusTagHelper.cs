using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AppleLive.SampleHost.Pages.Pieces;

/// <summary><c>&lt;status kind="done" icon="check"&gt;…&lt;/status&gt;</c>: icon, word and colour together, never colour alone.</summary>
[HtmlTargetElement("status", Attributes = "kind")]
public sealed class StatusTagHelper(Icons icons) : TagHelper
{
    /// <summary><c>waiting</c>, <c>done</c>, <c>live</c>, <c>over</c>, <c>official</c> or <c>problem</c>.</summary>
    public string Kind { get; set; } = "over";

    /// <summary>Its icon; each kind has one of its own.</summary>
    public string? Icon { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"status status-{Kind}");
        string icon = Icon ?? Kind switch
        {
            "waiting" => "clock",
            "done" => "check",
            "live" => "live",
            "official" => "shield",
            "problem" => "warning",
            _ => "over",
        };
        output.PreContent.SetHtmlContent($"<svg class=\"icon\" aria-hidden=\"true\" viewBox=\"0 0 20 20\">{icons.Use(icon)}</svg>");
    }
}
