using System.Text.Encodings.Web;
using AppleLive.SampleHost.Resources;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace AppleLive.SampleHost.Forms;

/// <summary>
/// The lines of the error summary: the field by its name, and what to do, linked to it. Written last, when all fields have said what
/// they are called, and in the order in which they said it: that of the page.
/// </summary>
internal sealed class ErrorLines(ModelStateDictionary state, IReadOnlyDictionary<string, string> labels, bool named, IStringLocalizer<SiteText> text) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        List<string> fields = [.. labels.Keys];
        var lines = new TagBuilder("ul");
        // What is wrong with the form as a whole comes first: it is no field's.
        foreach ((string field, ModelStateEntry? entry) in state.OrderBy(each => fields.IndexOf(each.Key)))
        {
            foreach (string message in (entry?.Errors ?? []).Select(error => error.ErrorMessage).Distinct(StringComparer.Ordinal))
                lines.InnerHtml.AppendHtml(Line(field, message));
        }

        lines.WriteTo(writer, encoder);
    }

    private TagBuilder Line(string field, string message)
    {
        var line = new TagBuilder("li");
        if (field.Length == 0)
        {
            line.InnerHtml.Append(message);
            return line;
        }

        bool isNamed = named || message == text["form.required"];
        var link = new TagBuilder("a");
        link.Attributes["href"] = $"#{FieldFrame.IdOf(field)}";
        link.InnerHtml.Append(isNamed && labels.TryGetValue(field, out string? label) ? text["form.error", label, message] : message);
        line.InnerHtml.AppendHtml(link);
        return line;
    }
}
