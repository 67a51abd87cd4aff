using System.Buffers.Binary;
using System.Globalization;

namespace AppleLive.TransparencyLog.Notes;

/// <summary>A signature line of a note. It says who is meant to have signed; only a key can tell whether they did.</summary>
/// <param name="KeyName">The name of the key.</param>
/// <param name="KeyId">The id of the key, which with its name tells it from all others.</param>
/// <param name="Bytes">The signature, as its kind writes it.</param>
public sealed record NoteSignature(string KeyName, uint KeyId, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>U+2014 and a blank begin every signature line.</summary>
    internal const string Mark = "— ";

    private const int IdBytes = 4;

    /// <summary>The line, ended.</summary>
    public string Line
    {
        get
        {
            byte[] bytes = new byte[IdBytes + Bytes.Length];
            BinaryPrimitives.WriteUInt32BigEndian(bytes, KeyId);
            Bytes.Span.CopyTo(bytes.AsSpan(IdBytes));
            return $"{Mark}{KeyName} {Convert.ToBase64String(bytes)}\n";
        }
    }

    /// <summary>Reads a line, without its end.</summary>
    public static bool TryParse(ReadOnlySpan<char> line, out NoteSignature? signature)
    {
        signature = null;
        if (!line.StartsWith(Mark, StringComparison.Ordinal)) return false;
        line = line[Mark.Length..];
        int blank = line.IndexOf(' ');
        if (blank < 0 || !NoteText.IsKeyName(line[..blank])) return false;
        if (!StrictBase64.TryDecode(line[(blank + 1)..], out byte[] bytes) || bytes.Length <= IdBytes) return false;
        signature = new NoteSignature(line[..blank].ToString(), BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes.AsMemory(IdBytes));
        return true;
    }

    /// <summary>Reads lines, each ended, and nothing else.</summary>
    /// <param name="text">The lines.</param>
    /// <param name="maximum">How many are read at most.</param>
    /// <param name="signatures">The signatures, in order.</param>
    /// <returns>False where a line is none, there are more than the maximum, or none at all.</returns>
    public static bool TryParseLines(ReadOnlySpan<char> text, int maximum, out IReadOnlyList<NoteSignature> signatures)
    {
        var read = new List<NoteSignature>();
        signatures = read;
        while (!text.IsEmpty)
        {
            if (read.Count == maximum || !NoteText.TryLine(ref text, out ReadOnlySpan<char> line) || !TryParse(line, out NoteSignature? signature)) return false;
            read.Add(signature!);
        }

        return read.Count > 0;
    }

    /// <inheritdoc/>
    public bool Equals(NoteSignature? other) => other is not null && KeyName == other.KeyName && KeyId == other.KeyId && Bytes.Span.SequenceEqual(other.Bytes.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(KeyName, KeyId, Bytes.Length);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{KeyName}+{KeyId:x8}");
}
