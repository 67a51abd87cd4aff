using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace AppleLive.PayeeAccounts;

/// <summary>A bank account's number: 8 to 32 digits. Its text form is masked, so that a log cannot give it away.</summary>
public readonly record struct BankAccountNumber
{
    private const int Fewest = 8;
    private const int Most = 32;
    private const int LongestText = 64;

    private readonly string? digits;

    private BankAccountNumber(string digits) => this.digits = digits;

    /// <summary>The digits. Empty for a default value, which is no number.</summary>
    public string Digits => digits ?? "";

    /// <summary>
    /// Whether the last digit does not fit the others by Luhn's rule (ISO/IEC 7812-1), which numbers of bank cards follow and
    /// numbers of many public accounts do not: a reason to look twice, never to refuse.
    /// </summary>
    public bool LooksMistyped
    {
        get
        {
            int sum = 0;
            for (int i = 0; i < Digits.Length; i++)
            {
                int digit = Digits[^(i + 1)] - '0';
                if (i % 2 == 1) digit = digit > 4 ? (digit * 2) - 9 : digit * 2;
                sum += digit;
            }

            return sum % 10 != 0;
        }
    }

    /// <summary>Reads a number as people write it: with spaces, hyphens or full-width digits. False for anything else. Never throws.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out BankAccountNumber number)
    {
        number = default;
        if (text is null || text.Length > LongestText || text.Any(char.IsSurrogate)) return false;
        string plain = string.Concat(text.Where(c => c != '\uFFFE')).Normalize(NormalizationForm.FormKC);
        string read = string.Concat(plain.Where(c => !char.IsWhiteSpace(c) && c != '-'));
        if (read.Length is < Fewest or > Most || !read.All(char.IsAsciiDigit)) return false;
        number = new BankAccountNumber(read);
        return true;
    }

    /// <summary>The last four digits: <c>**** 1234</c>.</summary>
    public override string ToString() => Digits.Length < Fewest ? "****" : $"**** {Digits[^4..]}";
}
