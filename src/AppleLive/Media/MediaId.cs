using System.Security.Cryptography;
using System.Text;

namespace AppleLive.Media;

/// <summary>
/// A picture by its content: the same picture of the same thing has the same id, however often it is sent. It is bound to
/// what it shows, so that taking a picture off one thing never takes it off another.
/// </summary>
/// <param name="Value">64 hexadecimal digits in lower case.</param>
public readonly record struct MediaId(string Value)
{
    /// <summary>How many characters an id has.</summary>
    public const int Length = 64;

    /// <summary>The id of a picture of a thing.</summary>
    /// <param name="subject">What it shows, such as <c>lot:</c> and the lot's id.</param>
    /// <param name="content">The picture's bytes.</param>
    public static MediaId Of(string subject, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{subject}\n"));
        hash.AppendData(content);
        return new MediaId(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Reads an id; false where the text is not one.</summary>
    public static bool TryParse(string? text, out MediaId id)
    {
        bool read = text is { Length: Length } && text.All(char.IsAsciiHexDigitLower);
        id = new MediaId(read ? text! : "");
        return read;
    }

    /// <inheritdoc />
    public override string ToString() => Value;
}
