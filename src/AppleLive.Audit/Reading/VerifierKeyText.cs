using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AppleLive.Audit.Reading;

/// <summary>The text form of a log's key (C2SP signed-note): <c>name+keyID+base64(type ‖ public key)</c>.</summary>
internal static class VerifierKeyText
{
    private const byte Ed25519 = 0x01;

    public static bool IsOne(RecordView value)
    {
        if (value.Sort != TokenSort.Text) return false;
        string[] parts = value.Text.Split('+', 3);
        if (parts.Length < 3 || parts[0].Length == 0 || parts[0].Any(char.IsWhiteSpace) || parts[1].Length != 8) return false;
        if (!uint.TryParse(parts[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint id) || parts[1].Any(char.IsAsciiLetterUpper)) return false;
        Span<byte> key = stackalloc byte[33];
        if (!Convert.TryFromBase64String(parts[2], key, out int length) || length != 33 || key[0] != Ed25519) return false;
        byte[] hash = SHA256.HashData([.. Encoding.UTF8.GetBytes(parts[0]), (byte)'\n', .. key]);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(hash) == id;
    }
}
