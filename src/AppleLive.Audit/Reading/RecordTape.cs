using System.Buffers.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace AppleLive.Audit.Reading;

/// <summary>
/// One record at a time as a row of tokens, used again for the next: a million records make no million documents. Reading
/// it and checking that it is canonical is one pass.
/// </summary>
internal sealed class RecordTape
{
    /// <summary>2^53 − 1: above it a reader that keeps numbers as doubles, as RFC 8785 assumes, would see another one.</summary>
    public const long GreatestInteger = 9_007_199_254_740_991;

    private const int Deepest = 64;

    private readonly Level[] levels = new Level[Deepest + 1];
    private Token[] tokens = new Token[256];
    private int count;
    private int depth;

    /// <summary>How many bytes the tokens take where nothing stands between them.</summary>
    private long tight;

    public ref readonly Token this[int at] => ref tokens[at];

    /// <summary>Reads a record. Answers what is wrong with its form, or null.</summary>
    public string? Load(ReadOnlySpan<byte> utf8)
    {
        (count, depth, tight) = (0, -1, 0);
        if (!Utf8.IsValid(utf8)) return "not UTF-8";
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = Deepest });
        try
        {
            while (reader.Read())
            {
                if (Take(ref reader, utf8) is { } wrong) return wrong;
            }
        }
        catch (JsonException)
        {
            return "not JSON, or too deep";
        }

        if (tokens[0].Sort != TokenSort.Object) return "not an object";
        // Commas too many are no JSON, so whatever else stands between tokens is white space.
        return tight == utf8.Length ? null : "white space";
    }

    private string? Take(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8)
    {
        int start = (int)reader.TokenStartIndex;
        ReadOnlySpan<byte> value = reader.ValueSpan;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject: Open(TokenSort.Object, start); return null;
            case JsonTokenType.StartArray: Open(TokenSort.Array, start); return null;
            case JsonTokenType.EndObject or JsonTokenType.EndArray: Close(start); return null;
            case JsonTokenType.PropertyName: return Name(utf8.Slice(start + 1, value.Length), start + 1, reader.ValueIsEscaped, utf8);
            case JsonTokenType.String:
                if (reader.ValueIsEscaped && !CanonicalText.IsMinimal(value)) return "an escape that is not needed";
                Value(new Token(TokenSort.Text, start + 1, value.Length, count + 1, 0), value.Length + 2);
                return null;
            case JsonTokenType.Number:
                if (!IsWhole(value, out long number)) return "a number that is not whole, not in plain digits or beyond 2^53 - 1";
                Value(new Token(TokenSort.Number, start, value.Length, count + 1, number), value.Length);
                return null;
            default:
                TokenSort sort = reader.TokenType == JsonTokenType.Null ? TokenSort.Null : TokenSort.Boolean;
                Value(new Token(sort, start, value.Length, count + 1, 0), value.Length);
                return null;
        }
    }

    private string? Name(ReadOnlySpan<byte> name, int start, bool isEscaped, ReadOnlySpan<byte> utf8)
    {
        if (isEscaped && !CanonicalText.IsMinimal(name)) return "an escape that is not needed";
        ref Level level = ref levels[depth];
        if (level.Children++ > 0)
        {
            tight++;
            ref readonly Token before = ref tokens[level.LastName];
            int order = CanonicalText.Compare(utf8.Slice(before.Start, before.Length), name);
            if (order == 0) return "a name that stands twice in one object";
            if (order > 0) return "members out of order";
        }

        level.LastName = count;
        tight += name.Length + 3;
        Add(new Token(TokenSort.Name, start, name.Length, count + 1, 0));
        return null;
    }

    private void Open(TokenSort sort, int start)
    {
        Value(new Token(sort, start, 0, 0, 0), 2);
        levels[++depth] = new Level { Token = count - 1, IsArray = sort == TokenSort.Array };
    }

    private void Close(int end)
    {
        ref Token closed = ref tokens[levels[depth--].Token];
        closed = closed with { Next = count, Length = end + 1 - closed.Start };
    }

    private void Value(Token token, int bytes)
    {
        tight += bytes;
        if (depth >= 0 && levels[depth].IsArray && levels[depth].Children++ > 0) tight++;
        Add(token);
    }

    private void Add(Token token)
    {
        if (count == tokens.Length) Array.Resize(ref tokens, count * 2);
        tokens[count++] = token;
    }

    private static bool IsWhole(ReadOnlySpan<byte> digits, out long number) =>
        Utf8Parser.TryParse(digits, out number, out int read) && read == digits.Length
        && number is >= -GreatestInteger and <= GreatestInteger && !digits.SequenceEqual("-0"u8);

    private struct Level
    {
        public int Token;
        public int Children;
        public int LastName;
        public bool IsArray;
    }
}
