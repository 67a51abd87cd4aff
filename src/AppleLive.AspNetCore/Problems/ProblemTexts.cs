using System.Globalization;
using System.Resources;

using NodaTime;
using NodaTime.Text;

namespace AppleLive.AspNetCore.Problems;

/// <summary>The sentences of problems, by slug and by field rule, in Chinese and English.</summary>
internal static class ProblemTexts
{
    private static readonly ResourceManager Resources = new("AppleLive.AspNetCore.Resources.Problems", typeof(ProblemTexts).Assembly);

    public static string TitleKey(string slug) => slug;

    public static string DetailKey(string slug) => $"{slug}.detail";

    public static string RuleKey(string rule) => $"field.{rule}";

    public static string WordKey(string word) => $"word.{word}";

    /// <summary>A word of the interface, such as a state's name, as people say it; one that has no entry stays as it is.</summary>
    public static string Word(string word, CultureInfo language) => Resources.GetString(WordKey(word), language) ?? word;

    /// <summary>What stands between the words of a list.</summary>
    public static string Between(CultureInfo language) => Resources.GetString("words.between", language)!;

    /// <summary>The title of a problem; a slug of a plug-in that has no sentence here is its own title.</summary>
    public static string Title(string slug, CultureInfo language) => Resources.GetString(TitleKey(slug), language) ?? slug;

    /// <summary>What the reader can do about it, with the figures filled in; null where the title says all or a figure is missing.</summary>
    public static string? Detail(string slug, CultureInfo language, Func<string, string?> figure)
    {
        if (Resources.GetString(DetailKey(slug), language) is not { } pattern) return null;
        bool complete = true;
        string filled = NamedFigures.Fill(pattern, name =>
        {
            string? value = figure(name);
            complete &= value is not null;
            return value ?? "";
        });
        return complete ? filled : null;
    }

    /// <summary>What to do about a field.</summary>
    public static string Rule(FieldError error, CultureInfo language) =>
        Resources.GetString(RuleKey(error.Rule), language) is { } pattern
            ? string.Format(language, pattern, [.. error.Arguments.Select(Shown)])
            : error.Rule;

    // Dates are shown as they are sent, in every language.
    private static object Shown(object argument) => argument switch
    {
        LocalDate day => LocalDatePattern.Iso.Format(day),
        LocalDateTime time => LocalDateTimePattern.GeneralIso.Format(time),
        _ => argument,
    };
}
