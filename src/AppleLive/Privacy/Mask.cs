using System.Globalization;

namespace AppleLive.Privacy;

/// <summary>What may be shown of personal data to those who need not know it.</summary>
public static class Mask
{
    private const string Rest = "***";

    /// <summary>A mobile number's first three and last four digits: <c>138****1234</c>. Of anything shorter than eleven characters, nothing.</summary>
    public static string Phone(string? phone) => phone is { Length: >= 11 } ? $"{phone[..3]}****{phone[^4..]}" : Rest;

    /// <summary>
    /// A name's first character, and a star for each further one, two at most: <c>王**</c>, <c>张*</c>. A name of one
    /// character is a star; no name is no text.
    /// </summary>
    public static string Name(string? name)
    {
        string whole = name?.Trim() ?? "";
        int characters = StringInfo.ParseCombiningCharacters(whole).Length;
        return characters switch
        {
            0 => "",
            1 => "*",
            2 => StringInfo.GetNextTextElement(whole) + "*",
            _ => StringInfo.GetNextTextElement(whole) + "**",
        };
    }

    /// <summary>An address as far as its city: <c>山西省临汾市***</c>. A city that is its own province is named once.</summary>
    public static string Address(string? province, string? city)
    {
        string first = province?.Trim() ?? "";
        string second = city?.Trim() ?? "";
        return first == second ? first + Rest : first + second + Rest;
    }
}
