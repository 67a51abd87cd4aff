using System.Text.Encodings.Web;
using AppleLive.SampleHost.Resources;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace AppleLive.SampleHost.Forms;

/// <summary>A line of the error summary: the field by its name, and what to do, linked to it. Written last, when all fields have said what they are called.</summary>
internal sealed class ErrorLine(string field, string message, IReadOnlyDictionary<string, string> labels, IStringLocalizer<SiteText> text) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var line = new TagBuilder("li");
        if (field.Length == 0)
        {
            line.InnerHtml.Append(message);
        }
        else
        {
            var link = new TagBuilder("a");
            link.Attributes["href"] = $"#{FieldFrame.IdOf(field)}";
            link.InnerHtml.Append(labels.TryGetValue(field, out string? label) ? text["form.error", label, message] : message);
            line.InnerHtml.AppendHtml(link);
        }

        line.WriteTo(writer, encoder);
    }
}
