using System.Buffers.Text;
using System.Text;

using AppleLive.TransparencyLog.Notes;

namespace AppleLive.Audit.Reading;

/// <summary>Whether a value is of a kind.</summary>
internal delegate bool Kind(RecordView value);

/// <summary>The kinds of values that records hold.</summary>
internal static class Kinds
{
    public static bool Text(RecordView value) => value.Sort == TokenSort.Text && value.Written.Length > 0;

    public static bool Integer(RecordView value) => value.Sort == TokenSort.Number;

    public static bool Count(RecordView value) => value is { Sort: TokenSort.Number, Number: >= 0 };

    public static bool Positive(RecordView value) => value is { Sort: TokenSort.Number, Number: > 0 };

    /// <summary>A UUID in lower case, written in one way only.</summary>
    public static bool Id(RecordView value)
    {
        ReadOnlySpan<byte> written = value.Written;
        return value.Sort == TokenSort.Text && written.Length == 36 && !written.ContainsAnyInRange((byte)'A', (byte)'F')
            && Utf8Parser.TryParse(written, out Guid _, out int read) && read == 36;
    }

    /// <summary>The 32 bytes of an HMAC-SHA256 in base64.</summary>
    public static bool Commitment(RecordView value)
    {
        Span<byte> bytes = stackalloc byte[33];
        return value.Sort == TokenSort.Text && value.Written.Length == 44
            && Base64.DecodeFromUtf8(value.Written, bytes, out int read, out int written) == System.Buffers.OperationStatus.Done
            && read == 44 && written == 32;
    }

    /// <summary>A moment in UTC to the millisecond (RFC 3339).</summary>
    public static bool Millisecond(RecordView value) => value.Written.Length == 24 && value.Written[19] == (byte)'.' && Moment(value);

    /// <summary>A moment in UTC (RFC 3339), with or without fractions of a second.</summary>
    public static bool Moment(RecordView value)
    {
        ReadOnlySpan<byte> written = value.Written;
        if (value.Sort != TokenSort.Text || written.Length < 20 || written[^1] != (byte)'Z') return false;
        ReadOnlySpan<byte> fraction = written[19..^1];
        if (fraction.Length is 1 or > 10 || (fraction.Length > 1 && (fraction[0] != (byte)'.' || fraction[1..].ContainsAnyExceptInRange((byte)'0', (byte)'9')))) return false;
        for (int i = 0; i < 19; i++)
        {
            byte expected = "0000-00-00T00:00:00"u8[i];
            if (expected == (byte)'0' ? !char.IsAsciiDigit((char)written[i]) : written[i] != expected) return false;
        }

        (int year, int month, int day) = (Digits(written[..4]), Digits(written[5..7]), Digits(written[8..10]));
        return year > 0 && month is > 0 and <= 12 && day > 0 && day <= DateTime.DaysInMonth(year, month)
            && Digits(written[11..13]) < 24 && Digits(written[14..16]) < 60 && Digits(written[17..19]) < 60;
    }

    /// <summary>The key of a log, as C2SP writes it.</summary>
    public static bool LogKey(RecordView value) =>
        value.Sort == TokenSort.Text && VerifierKey.TryParse(value.Text, out VerifierKey? key) && key.Kind == SignatureKind.Ed25519;

    /// <summary>What was checked: each a text, a whole number or yes or no.</summary>
    public static bool Facts(RecordView value)
    {
        if (value.Sort != TokenSort.Object) return false;
        foreach (RecordView.Child fact in value.Children)
        {
            if (fact.Value.Sort is not (TokenSort.Text or TokenSort.Number or TokenSort.Boolean)) return false;
        }

        return true;
    }

    public static Kind OrNull(Kind kind) => value => value.Sort == TokenSort.Null || kind(value);

    public static Kind ListOf(Kind kind, int least = 0, int most = int.MaxValue) => value =>
    {
        if (value.Sort != TokenSort.Array) return false;
        int count = 0;
        foreach (RecordView.Child item in value.Children)
        {
            if (++count > most || !kind(item.Value)) return false;
        }

        return count >= least;
    };

    /// <summary>Objects of one shape, each with another value of the member that names it.</summary>
    public static Kind ListBy(string member, RecordShape shape, int most = int.MaxValue)
    {
        byte[] name = Encoding.UTF8.GetBytes(member);
        Kind list = ListOf(shape.Fits, 0, most);
        return value =>
        {
            if (!list(value)) return false;
            var seen = new HashSet<byte[]>(Utf8Comparer.Instance);
            HashSet<byte[]>.AlternateLookup<ReadOnlySpan<byte>> names = seen.GetAlternateLookup<ReadOnlySpan<byte>>();
            foreach (RecordView.Child item in value.Children)
            {
                if (!names.Add(item.Value[name].Written)) return false;
            }

            return true;
        };
    }

    private static int Digits(ReadOnlySpan<byte> digits)
    {
        int number = 0;
        foreach (byte digit in digits) number = (number * 10) + (digit - '0');
        return number;
    }
}
