using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace AppleLive.SampleHost.Forms;

/// <summary>What every field has around its control: a label or legend, a hint, its errors, and the ids that tie them together.</summary>
/// <param name="For">The field.</param>
/// <param name="Page">The page.</param>
internal sealed record FieldFrame(ModelExpression For, ViewContext Page)
{
    /// <summary>The name it is sent under.</summary>
    public string Name => Page.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    /// <summary>Its id; the error summary links to it.</summary>
    public string Id => IdOf(Name);

    /// <summary>Tells the error summary what the field is called. The summary stands above the fields but is written after them.</summary>
    public void Called(string label) => Labels(Page)[Name] = label;

    /// <summary>What the fields of the page are called.</summary>
    public static Dictionary<string, string> Labels(ViewContext page)
    {
        IDictionary<object, object?> items = page.HttpContext.Items;
        if (items[typeof(FieldFrame)] is Dictionary<string, string> known) return known;
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        items[typeof(FieldFrame)] = labels;
        return labels;
    }

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<string> Errors =>
        Page.ViewData.ModelState.TryGetValue(Name, out ModelStateEntry? entry) ? [.. entry.Errors.Select(error => error.ErrorMessage).Distinct(StringComparer.Ordinal)] : [];

    /// <summary>What was typed, where something was; otherwise what the page proposes.</summary>
    public string? Value(Func<object, string?> write)
    {
        if (Page.ViewData.ModelState.TryGetValue(Name, out ModelStateEntry? entry) && entry.AttemptedValue is { } typed) return typed;
        return For.Model is { } model ? write(model) : null;
    }

    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "-").ToLowerInvariant();

    public string? DescribedBy(string? hint) =>
        (hint, Errors.Count) switch
        {
            (null, 0) => null,
            (null, _) => $"{Id}-error",
            (_, 0) => $"{Id}-hint",
            _ => $"{Id}-hint {Id}-error",
        };

    /// <summary>Hint and errors, as they stand between label and control.</summary>
    public IHtmlContent Notes(string? hint)
    {
        var notes = new HtmlContentBuilder();
        if (hint is not null) notes.AppendHtml(Paragraph($"{Id}-hint", "field-hint", hint));
        if (Errors is { Count: > 0 } errors) notes.AppendHtml(Paragraph($"{Id}-error", "field-error", string.Join(' ', errors)));
        return notes;
    }

    private static TagBuilder Paragraph(string id, string style, string text)
    {
        var paragraph = new TagBuilder("p");
        paragraph.Attributes["id"] = id;
        paragraph.AddCssClass(style);
        paragraph.InnerHtml.Append(text);
        return paragraph;
    }
}
