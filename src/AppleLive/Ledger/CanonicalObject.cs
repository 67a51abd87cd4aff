using System.Buffers;
using System.Text;

namespace AppleLive.Ledger;

/// <summary>
/// A JSON object being built, written in the canonical form of RFC 8785: members sorted by UTF-16 code units, no white
/// space, whole numbers only. What is set is written there and then: an object set into another is copied as it stands.
/// </summary>
public sealed class CanonicalObject
{
    // Where an object is put together before its length is known.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? draft;

    private readonly ArrayBufferWriter<byte> values = new();

    // Sorted by name. An object has few members, and most are set in the order in which they stand.
    private readonly List<(string Name, Range Value)> members = new(8);

    /// <summary>Sets a text, or null.</summary>
    /// <exception cref="ArgumentException">The name is already set, or a text holds half of a surrogate pair.</exception>
    public CanonicalObject Set(string name, string? value)
    {
        if (value is null) return SetNull(name);
        int start = Open(name);
        CanonicalWriter.Text(values, value);
        return Close(name, start);
    }

    /// <summary>Sets a whole number.</summary>
    /// <exception cref="ArgumentException">The name is already set.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is beyond ±(2^53 − 1), where readers disagree about it.</exception>
    public CanonicalObject Set(string name, long value)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, CanonicalWriter.GreatestInteger);
        ArgumentOutOfRangeException.ThrowIfLessThan(value, -CanonicalWriter.GreatestInteger);
        int start = Open(name);
        CanonicalWriter.Integer(values, value);
        return Close(name, start);
    }

    /// <summary>Sets true or false.</summary>
    /// <exception cref="ArgumentException">The name is already set.</exception>
    public CanonicalObject Set(string name, bool value)
    {
        int start = Open(name);
        CanonicalWriter.Literal(values, value ? "true"u8 : "false"u8);
        return Close(name, start);
    }

    /// <summary>Sets an object, as it stands now.</summary>
    /// <exception cref="ArgumentException">The name is already set.</exception>
    public CanonicalObject Set(string name, CanonicalObject value)
    {
        ArgumentNullException.ThrowIfNull(value);
        // Written out first: an object may be set into itself, and must not grow while it is read.
        byte[] written = value.ToUtf8();
        int start = Open(name);
        values.Write(written);
        return Close(name, start);
    }

    /// <summary>Sets an array of objects, in the order given.</summary>
    /// <exception cref="ArgumentException">The name is already set.</exception>
    public CanonicalObject Set(string name, IEnumerable<CanonicalObject> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        byte[][] written = [.. items.Select(item => item.ToUtf8())];
        return SetArray(name, written, item => values.Write(item));
    }

    /// <summary>Sets an array of texts, in the order given.</summary>
    /// <exception cref="ArgumentException">The name is already set, or a text holds half of a surrogate pair.</exception>
    public CanonicalObject Set(string name, IEnumerable<string> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return SetArray(name, [.. items], item => CanonicalWriter.Text(values, item));
    }

    /// <summary>Sets null.</summary>
    /// <exception cref="ArgumentException">The name is already set.</exception>
    public CanonicalObject SetNull(string name)
    {
        int start = Open(name);
        CanonicalWriter.Literal(values, "null"u8);
        return Close(name, start);
    }

    /// <summary>The object in canonical form, as UTF-8 without a byte order mark.</summary>
    public byte[] ToUtf8()
    {
        ArrayBufferWriter<byte> output = draft ??= new ArrayBufferWriter<byte>(1_024);
        output.ResetWrittenCount();
        byte separator = (byte)'{';
        foreach ((string name, Range range) in members)
        {
            output.Write([separator]);
            CanonicalWriter.Text(output, name);
            output.Write(":"u8);
            output.Write(values.WrittenSpan[range]);
            separator = (byte)',';
        }

        output.Write(members.Count == 0 ? "{}"u8 : "}"u8);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>The object in canonical form.</summary>
    public override string ToString() => Encoding.UTF8.GetString(ToUtf8());

    private CanonicalObject SetArray<T>(string name, T[] items, Action<T> write)
    {
        int start = Open(name);
        values.Write("["u8);
        for (int i = 0; i < items.Length; i++)
        {
            if (i > 0) values.Write(","u8);
            write(items[i]);
        }

        values.Write("]"u8);
        return Close(name, start);
    }

    private int Open(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (PlaceOf(name) >= 0) throw new ArgumentException($"The member '{name}' is already set.", nameof(name));
        return values.WrittenCount;
    }

    private CanonicalObject Close(string name, int start)
    {
        members.Insert(~PlaceOf(name), (name, start..values.WrittenCount));
        return this;
    }

    // As binary search says it: the complement of where it belongs, where it is not there.
    private int PlaceOf(string name)
    {
        for (int i = members.Count - 1; i >= 0; i--)
        {
            int order = string.CompareOrdinal(members[i].Name, name);
            if (order == 0) return i;
            if (order < 0) return ~(i + 1);
        }

        return ~0;
    }
}
