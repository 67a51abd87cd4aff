using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;
using QRCoder;

namespace AppleLive.SampleHost.Pages.Work.Parcels;

/// <summary><c>&lt;qr text="…" label="…" /&gt;</c>: a QR code as one path of an SVG; black on white by attributes, as the site allows no inline style.</summary>
[HtmlTargetElement("qr", Attributes = "text,label", TagStructure = TagStructure.WithoutEndTag)]
public sealed class QrTagHelper : TagHelper
{
    /// <summary>What it says.</summary>
    public string Text { get; set; } = "";

    /// <summary>What it is, for those who cannot see it.</summary>
    public string Label { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var generator = new QRCodeGenerator();
        // M: a label is scratched on its way; a seventh of it may be unreadable.
        using QRCodeData code = generator.CreateQrCode(Text, QRCodeGenerator.ECCLevel.M);
        int side = code.ModuleMatrix.Count;
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "qr");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Attributes.SetAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {side} {side}"));
        output.Attributes.SetAttribute("shape-rendering", "crispEdges");
        output.Content.SetHtmlContent(
            string.Create(CultureInfo.InvariantCulture, $"<path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path fill=\"#000\" d=\"{Path(code)}\"/>"));
    }

    // One stroke for each run of black in a row.
    private static string Path(QRCodeData code)
    {
        var path = new StringBuilder();
        for (int y = 0; y < code.ModuleMatrix.Count; y++)
        {
            var row = code.ModuleMatrix[y];
            for (int x = 0; x < row.Length; x++)
            {
                int from = x;
                while (x < row.Length && row[x]) x++;
                if (x > from) path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z");
            }
        }

        return path.ToString();
    }
}
