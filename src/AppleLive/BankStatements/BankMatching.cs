using System.Text;
using System.Text.RegularExpressions;

using AppleLive.Money;

namespace AppleLive.BankStatements;

/// <summary>What a line may be, from what it says and what is due. Proposes; a person confirms. Pure.</summary>
internal static partial class BankMatching
{
    /// <summary>The numbers of orders in a text, also where dash or zeros were lost on the way: <c>2026-000017</c>, <c>2026000017</c>.</summary>
    public static IReadOnlyList<string> OrderNumbers(string text) =>
        [.. OrderNumber().Matches(text.Normalize(NormalizationForm.FormKC)).Select(found => $"{found.Groups["year"].Value}-{found.Groups["place"].Value}").Distinct()];

    /// <summary>Whether a text names a payout's transfer number, also where its dashes were lost.</summary>
    public static bool Names(string text, string transferNumber)
    {
        string plain = Letters(text);
        return plain.Contains(Letters(transferNumber), StringComparison.Ordinal);
    }

    /// <summary>
    /// The candidates that count: those the text names, or else those whose name and amount fit, or else those whose amount does.
    /// </summary>
    public static IReadOnlyList<BankMatch> Choose(IReadOnlyList<BankMatch> found) =>
        found.Any(each => each.Ground == BankMatchGround.Number) ? [.. found.Where(each => each.Ground == BankMatchGround.Number)]
        : found.Any(each => each.Ground == BankMatchGround.Name) ? [.. found.Where(each => each.Ground == BankMatchGround.Name)]
        : [.. found];

    /// <summary>The orders of which exactly this is due.</summary>
    public static IEnumerable<BankMatch> ByAmount(Fen came, string payer, IReadOnlyList<DueOrder> due) => due
        .Where(order => order.Due == came)
        .Select(order => new BankMatch(order.Number, payer.Length > 0 && order.Buyer == payer ? BankMatchGround.Name : BankMatchGround.Amount, order.Due, Exact: true) { Order = order.Id });

    private static string Letters(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToUpperInvariant();

    [GeneratedRegex(@"(?<!\d)(?<year>20\d\d)\s?[-–—_]?\s?(?<place>\d{6})(?!\d)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex OrderNumber();
}
