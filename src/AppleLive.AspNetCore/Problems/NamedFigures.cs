using System.Globalization;
using System.Text;

using AppleLive.Money;

using NodaTime;
using NodaTime.Text;

namespace AppleLive.AspNetCore.Problems;

/// <summary>Figures in sentences: <c>{availableBoxes}</c> takes the place of a detail of that name.</summary>
internal static class NamedFigures
{
    private static readonly CompositeFormat Yuan = CompositeFormat.Parse("¥{0:0.00}");

    /// <summary>The pattern with every <c>{name}</c> replaced.</summary>
    public static string Fill(string pattern, Func<string, string> figure)
    {
        var text = new StringBuilder();
        int at = 0;
        for (int open = pattern.IndexOf('{', StringComparison.Ordinal); open >= 0; open = pattern.IndexOf('{', at))
        {
            int close = pattern.IndexOf('}', open);
            text.Append(pattern, at, open - at).Append(figure(pattern[(open + 1)..close]));
            at = close + 1;
        }

        return text.Append(pattern, at, pattern.Length - at).ToString();
    }

    /// <summary>A detail as a person reads it: money in yuan, weights in kilograms, moments in the township's time.</summary>
    public static string Say(string name, object value, DateTimeZone zone, CultureInfo language) => value switch
    {
        long fen when name.EndsWith("Fen", StringComparison.Ordinal) => string.Format(language, Yuan, fen / 100m),
        Fen fen => string.Format(language, Yuan, fen.Value / 100m),
        long grams when name.EndsWith("Grams", StringComparison.Ordinal) => string.Create(language, $"{grams / 1000m:0.###} kg"),
        Instant at => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Format(at.InZone(zone).LocalDateTime),
        LocalDate day => LocalDatePattern.Iso.Format(day),
        string[] many => string.Join(ProblemTexts.Between(language), many.Select(word => ProblemTexts.Word(word, language))),
        string word => ProblemTexts.Word(word, language),
        IFormattable figure => figure.ToString(null, language),
        _ => value.ToString() ?? "",
    };
}
