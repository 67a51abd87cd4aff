using System.Buffers.Binary;

namespace AppleLive.Storage;

/// <summary>A keyed hash of 32 bytes: of an idempotency key, a command, a phone number. It tells equal from different and nothing else.</summary>
/// <param name="High">The first 16 bytes, big-endian.</param>
/// <param name="Low">The last 16 bytes, big-endian.</param>
public readonly record struct Digest(UInt128 High, UInt128 Low)
{
    /// <summary>The digest of these 32 bytes.</summary>
    public static Digest From(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt128BigEndian(bytes), BinaryPrimitives.ReadUInt128BigEndian(bytes[16..]));

    /// <summary>The 32 bytes.</summary>
    public byte[] ToBytes()
    {
        byte[] bytes = new byte[32];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, High);
        BinaryPrimitives.WriteUInt128BigEndian(bytes.AsSpan(16), Low);
        return bytes;
    }
}
