using System.Buffers.Binary;
using System.Globalization;

namespace AppleLive.TransparencyLog.Notes;

/// <summary>What a cosignature covers (c2sp.org/tlog-cosignature): a header, the time, and the note text.</summary>
internal static class CosignedText
{
    internal const int TimeBytes = 8;

    /// <summary>The last second that a <see cref="DateTimeOffset"/> can name.</summary>
    private const long LastSecond = 253_402_300_799;

    internal static byte[] Of(long seconds, string text) =>
        NoteText.Utf8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"cosignature/v1\ntime {seconds}\n{text}"));

    internal static bool TryTime(ReadOnlySpan<byte> signature, out long seconds)
    {
        seconds = 0;
        return signature.Length > TimeBytes && (seconds = (long)Math.Min(BinaryPrimitives.ReadUInt64BigEndian(signature), long.MaxValue)) <= LastSecond;
    }
}
