using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace AppleLive.Ledger;

/// <summary>The canonical form of JSON (RFC 8785), as far as this ledger uses it: every number is whole and at most 2^53 − 1.</summary>
public static class CanonicalJson
{
    /// <summary>Writes a value in canonical form, as UTF-8 without a byte order mark.</summary>
    /// <exception cref="FormatException">
    /// A number is not whole, is written with a fraction or an exponent, or is too large; a name stands twice in one object;
    /// or a text is not valid Unicode.
    /// </exception>
    public static byte[] Canonicalize(JsonElement value)
    {
        var output = new ArrayBufferWriter<byte>();
        Write(output, value);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Whether these bytes are exactly the canonical form of the value they hold. Never throws.</summary>
    public static bool IsCanonical(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8);
            return Canonicalize(JsonElement.ParseValue(ref reader)).AsSpan().SequenceEqual(utf8);
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            return false;
        }
    }

    private static void Write(ArrayBufferWriter<byte> output, JsonElement value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (value.ValueKind)
        {
            case JsonValueKind.Object: WriteObject(output, value); break;
            case JsonValueKind.Array: WriteArray(output, value); break;
            case JsonValueKind.String: WriteText(output, Text(value)); break;
            case JsonValueKind.Number: CanonicalWriter.Integer(output, Integer(value)); break;
            case JsonValueKind.True: CanonicalWriter.Literal(output, "true"u8); break;
            case JsonValueKind.False: CanonicalWriter.Literal(output, "false"u8); break;
            case JsonValueKind.Null: CanonicalWriter.Literal(output, "null"u8); break;
            default: throw new FormatException("There is no value.");
        }
    }

    private static void WriteObject(ArrayBufferWriter<byte> output, JsonElement value)
    {
        (string Name, JsonElement Value)[] members = [.. value.EnumerateObject().Select(member => (Name(member), member.Value))];
        Array.Sort(members, (left, right) => string.CompareOrdinal(left.Name, right.Name));
        CanonicalWriter.Literal(output, "{"u8);
        for (int i = 0; i < members.Length; i++)
        {
            if (i > 0 && members[i].Name == members[i - 1].Name) throw new FormatException($"The name '{members[i].Name}' stands twice in one object.");
            if (i > 0) CanonicalWriter.Literal(output, ","u8);
            WriteText(output, members[i].Name);
            CanonicalWriter.Literal(output, ":"u8);
            Write(output, members[i].Value);
        }

        CanonicalWriter.Literal(output, "}"u8);
    }

    private static void WriteArray(ArrayBufferWriter<byte> output, JsonElement value)
    {
        CanonicalWriter.Literal(output, "["u8);
        bool first = true;
        foreach (JsonElement item in value.EnumerateArray())
        {
            if (!first) CanonicalWriter.Literal(output, ","u8);
            Write(output, item);
            first = false;
        }

        CanonicalWriter.Literal(output, "]"u8);
    }

    private static void WriteText(ArrayBufferWriter<byte> output, string text)
    {
        try
        {
            CanonicalWriter.Text(output, text);
        }
        catch (ArgumentException e)
        {
            throw new FormatException(e.Message, e);
        }
    }

    private static long Integer(JsonElement value) =>
        value.TryGetInt64(out long number) && number is >= -CanonicalWriter.GreatestInteger and <= CanonicalWriter.GreatestInteger
            ? number
            : throw new FormatException("A number is not whole, is not written in plain digits, or is beyond 2^53 - 1.");

    private static string Text(JsonElement value) => Unicode(() => value.GetString()!);

    private static string Name(JsonProperty member) => Unicode(() => member.Name);

    // The reader looks into a text only when it is asked for, and then says "invalid operation" of bad UTF-8 and half pairs.
    private static string Unicode(Func<string> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException e)
        {
            throw new FormatException("A text is not valid Unicode.", e);
        }
    }
}
