using System.Buffers;
using System.Buffers.Binary;

namespace AppleLive.TransparencyLog.Tiles;

/// <summary>The records of an entry bundle, each behind its length: two bytes, big-endian. Enumerating allocates nothing.</summary>
public readonly struct EntryBundle
{
    /// <summary>The longest record a bundle can hold, in bytes.</summary>
    public const int MaximumRecord = ushort.MaxValue;

    /// <summary>The longest a bundle can be, in bytes.</summary>
    public const int MaximumBytes = TileId.FullWidth * (MaximumRecord + LengthBytes);

    private const int LengthBytes = 2;

    private readonly ReadOnlyMemory<byte> bytes;

    private EntryBundle(ReadOnlyMemory<byte> bytes, int count)
    {
        this.bytes = bytes;
        Count = count;
    }

    /// <summary>How many records it has.</summary>
    public int Count { get; }

    /// <summary>Appends a record to a bundle being written.</summary>
    /// <exception cref="ArgumentException">The record is longer than <see cref="MaximumRecord"/>.</exception>
    public static void Write(IBufferWriter<byte> bundle, ReadOnlySpan<byte> record)
    {
        if (record.Length > MaximumRecord) throw new ArgumentException($"A record of {record.Length} bytes does not fit into a bundle; {MaximumRecord} is the most.", nameof(record));
        Span<byte> room = bundle.GetSpan(record.Length + LengthBytes);
        BinaryPrimitives.WriteUInt16BigEndian(room, (ushort)record.Length);
        record.CopyTo(room[LengthBytes..]);
        bundle.Advance(record.Length + LengthBytes);
    }

    /// <summary>Reads a bundle that must hold exactly so many records and not a byte more.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> bytes, int count, out EntryBundle bundle)
    {
        bool fits = TryMeasure(bytes.Span, count, out int length) && length == bytes.Length;
        bundle = fits ? new EntryBundle(bytes, count) : default;
        return fits;
    }

    /// <summary>Reads the first records of a bundle that may have grown since.</summary>
    public static bool TryReadFirst(ReadOnlyMemory<byte> bytes, int count, out EntryBundle bundle)
    {
        bool fits = TryMeasure(bytes.Span, count, out int length);
        bundle = fits ? new EntryBundle(bytes[..length], count) : default;
        return fits;
    }

    /// <summary>The records in order; each is a slice of the bundle's own memory.</summary>
    public Enumerator GetEnumerator() => new(bytes);

    private static bool TryMeasure(ReadOnlySpan<byte> bytes, int count, out int length)
    {
        length = 0;
        for (int i = 0; i < count; i++)
        {
            if (bytes.Length - length < LengthBytes) return false;
            int record = BinaryPrimitives.ReadUInt16BigEndian(bytes[length..]);
            length += LengthBytes;
            if (bytes.Length - length < record) return false;
            length += record;
        }

        return true;
    }

    /// <summary>Walks through the records.</summary>
    public struct Enumerator
    {
        private ReadOnlyMemory<byte> rest;

        internal Enumerator(ReadOnlyMemory<byte> bytes)
        {
            rest = bytes;
            Current = default;
        }

        /// <summary>The record.</summary>
        public ReadOnlyMemory<byte> Current { get; private set; }

        /// <summary>Goes to the next record.</summary>
        public bool MoveNext()
        {
            if (rest.IsEmpty) return false;
            int length = BinaryPrimitives.ReadUInt16BigEndian(rest.Span);
            Current = rest.Slice(LengthBytes, length);
            rest = rest[(LengthBytes + length)..];
            return true;
        }
    }
}
