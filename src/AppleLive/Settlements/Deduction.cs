using System.Globalization;

using AppleLive.Money;

namespace AppleLive.Settlements;

/// <summary>A deduction as it is explained to everyone before the sale: what it is for, and how much, in plain words and figures.</summary>
/// <param name="Kind">The kind of its <see cref="Fee"/>s.</param>
/// <param name="Chinese">In Chinese.</param>
/// <param name="English">In English.</param>
public sealed record Deduction(string Kind, DeductionWords Chinese, DeductionWords English)
{
    /// <summary>What it is for each box; null where it does not go by boxes.</summary>
    public Fen? PerBox { get; init; }

    /// <summary>In the reader's language.</summary>
    public DeductionWords In(CultureInfo language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.TwoLetterISOLanguageName == "zh" ? Chinese : English;
    }
}
