using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using AppleLive.Privacy;
using PhoneNumbers;

namespace AppleLive.People;

/// <summary>A mainland mobile number: 1, then 3 to 9, then nine digits. Its text form is masked, so that a log cannot give it away.</summary>
public readonly record struct PhoneNumber
{
    // Long enough for any way a person writes eleven digits; anything longer is not looked at.
    private const int LongestText = 64;

    private readonly string? digits;

    private PhoneNumber(string digits) => this.digits = digits;

    /// <summary>The eleven digits, as dialled at home. Empty for a default value, which is no number.</summary>
    public string National => digits ?? "";

    /// <summary>The number in E.164 form: +86 and the eleven digits.</summary>
    public string E164 => "+86" + National;

    /// <summary>
    /// Reads a number as people write it: with or without +86, 0086 or a leading 0, with spaces, hyphens, dots or
    /// brackets, with full-width digits. False for anything else. Never throws.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PhoneNumber phone)
    {
        // As most people write it.
        if (IsMobile(text))
        {
            phone = new PhoneNumber(text);
            return true;
        }

        phone = default;
        if (text is null || text.Length > LongestText || !text.All(MayStandInNumber)) return false;
        string? national = PhoneNumberUtil.NormalizeDigitsOnly(text);
        if (!IsMobile(national) || HasPlus(text)) national = Parsed(string.Concat(text.Where(character => !IsInvisible(character))));
        if (!IsMobile(national)) return false;
        phone = new PhoneNumber(national);
        return true;
    }

    /// <summary>The masked number, such as <c>138****1234</c>.</summary>
    public override string ToString() => Mask.Phone(National);

    // Only parsed, not validated: the library's list of prefixes lags behind the operators'. IsMobile decides.
    private static string? Parsed(string text)
    {
        try
        {
            var number = PhoneNumberUtil.GetInstance().Parse(text, "CN");
            return number.CountryCode == 86 && !number.HasExtension
                ? number.NationalNumber.ToString(CultureInfo.InvariantCulture)
                : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    private static bool IsMobile([NotNullWhen(true)] string? digits) =>
        digits is ['1', >= '3' and <= '9', ..] && digits.Length == 11 && !digits.AsSpan().ContainsAnyExceptInRange('0', '9');

    // The library skips what it cannot read before a number and takes letters for the keys they stand on: neither is meant here.
    private static bool MayStandInNumber(char character) =>
        char.IsDigit(character) || char.IsWhiteSpace(character) || IsInvisible(character) || IsPlus(character)
        || char.GetUnicodeCategory(character) == UnicodeCategory.DashPunctuation || character is '.' or '(' or ')' or '（' or '）';

    private static bool HasPlus(string text) => text.Any(IsPlus);

    private static bool IsPlus(char character) => character is '+' or '＋';

    // Address books wrap the numbers one copies from them in direction marks.
    private static bool IsInvisible(char character) => char.GetUnicodeCategory(character) == UnicodeCategory.Format;
}
