using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

using AppleLive.TransparencyLog.Notes;

namespace AppleLive.TransparencyLog.Trees;

/// <summary>A SHA-256 hash in a Merkle tree of RFC 6962: of a leaf, of a node, or of nothing. The default is 32 zero bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct Hash : IEquatable<Hash>
{
    /// <summary>How many bytes a hash has: 32.</summary>
    public const int Size = 32;

    // RFC 6962 §2.1: leaves and nodes hash with different prefixes, so neither can pose as the other.
    private const byte LeafPrefix = 0;
    private const byte NodePrefix = 1;
    private const int OnStack = 1_024;

    private readonly ulong first;
    private readonly ulong second;
    private readonly ulong third;
    private readonly ulong fourth;

    /// <summary>A hash of these bytes, which are copied.</summary>
    /// <param name="bytes">Exactly <see cref="Size"/> of them.</param>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public Hash(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Size) throw new ArgumentException($"A hash has {Size} bytes, not {bytes.Length}.", nameof(bytes));
        this = MemoryMarshal.Read<Hash>(bytes);
    }

    /// <summary>The root of the tree without leaves: SHA-256 of nothing.</summary>
    public static Hash EmptyRoot { get; } = Of([]);

    /// <summary>Whether two hashes are the same.</summary>
    public static bool operator ==(in Hash left, in Hash right) => left.Equals(right);

    /// <summary>Whether two hashes differ.</summary>
    public static bool operator !=(in Hash left, in Hash right) => !left.Equals(right);

    /// <summary>The hash of a record as a leaf.</summary>
    /// <param name="record">What is logged; it may be empty.</param>
    public static Hash Leaf(ReadOnlySpan<byte> record)
    {
        int length = record.Length + 1;
        byte[]? rented = length > OnStack ? ArrayPool<byte>.Shared.Rent(length) : null;
        Span<byte> input = rented is null ? stackalloc byte[OnStack] : rented;
        input[0] = LeafPrefix;
        record.CopyTo(input[1..]);
        Hash leaf = Of(input[..length]);
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
        return leaf;
    }

    /// <summary>The hash of a node over its two children.</summary>
    public static Hash Node(in Hash left, in Hash right)
    {
        Span<byte> input = stackalloc byte[1 + (2 * Size)];
        input[0] = NodePrefix;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + Size)..]);
        return Of(input);
    }

    /// <summary>Reads a hash from its base64 form, and from no other spelling of it.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Hash hash)
    {
        Span<byte> bytes = stackalloc byte[Size];
        bool fits = StrictBase64.TryDecode(text, bytes, out int written) && written == Size;
        hash = fits ? new Hash(bytes) : default;
        return fits;
    }

    /// <summary>Writes the <see cref="Size"/> bytes.</summary>
    /// <param name="destination">Room for at least <see cref="Size"/> bytes.</param>
    public void CopyTo(Span<byte> destination) => MemoryMarshal.Write(destination, in this);

    /// <summary>The bytes, as a copy.</summary>
    public byte[] ToArray()
    {
        byte[] bytes = new byte[Size];
        CopyTo(bytes);
        return bytes;
    }

    /// <inheritdoc/>
    public bool Equals(Hash other) => first == other.first && second == other.second && third == other.third && fourth == other.fourth;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Hash other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => first.GetHashCode();

    /// <summary>The hash in base64, as checkpoints and proofs write it.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Size];
        CopyTo(bytes);
        return Convert.ToBase64String(bytes);
    }

    private static Hash Of(ReadOnlySpan<byte> input)
    {
        Span<byte> bytes = stackalloc byte[Size];
        SHA256.HashData(input, bytes);
        return MemoryMarshal.Read<Hash>(bytes);
    }
}
