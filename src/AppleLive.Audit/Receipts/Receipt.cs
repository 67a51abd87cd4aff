using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;

using AppleLive.Audit.Reading;

namespace AppleLive.Audit.Receipts;

/// <summary>
/// What a buyer's receipt carries beside its proof: the record it proves, and what opens the commitments in it. Canonical
/// JSON: <c>{"openings":[{"data":{…},"of":"buyer","salt":"…"}],"record":"…","v":1}</c>, record and salts in base64.
/// </summary>
/// <param name="Record">The record, byte for byte.</param>
/// <param name="Openings">What opens its commitments; there may be none.</param>
public sealed record Receipt(ReadOnlyMemory<byte> Record, IReadOnlyList<Opening> Openings)
{
    private const int SaltBytes = 32;

    private static readonly RecordShape OpeningShape = RecordShape.Of(
        ("of", Kinds.Text), ("salt", value => Decode(value) is { Length: SaltBytes }), ("data", value => value.Sort == TokenSort.Object));

    private static readonly RecordShape Shape = RecordShape.Of(
        ("v", value => value is { Sort: TokenSort.Number, Number: 1 }),
        ("record", value => Decode(value) is { Length: > 0 and <= SeasonAudit.MostBytes }),
        ("openings", Kinds.ListOf(OpeningShape.Fits)));

    /// <summary>Reads what a receipt carries. Any input is answered, none throws.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out Receipt? receipt)
    {
        receipt = null;
        var tape = new RecordTape();
        if (tape.Load(utf8) is not null) return false;
        var view = new RecordView(tape, utf8, 0);
        if (!Shape.Fits(view)) return false;
        byte[] record = Decode(view["record"u8])!;
        var openings = new List<Opening>();
        // A part of a canonical text is canonical itself, so what was committed to can be taken as it stands.
        foreach (RecordView.Child each in view["openings"u8].Children)
            openings.Add(new Opening(each.Value["of"u8].Text, Decode(each.Value["salt"u8])!, each.Value["data"u8].Whole.ToArray()));
        receipt = new Receipt(record, openings);
        return true;
    }

    /// <summary>Whether an opening is the one that a member of the record commits to. Never throws.</summary>
    public bool Opens(Opening opening)
    {
        ArgumentNullException.ThrowIfNull(opening);
        var tape = new RecordTape();
        if (tape.Load(Record.Span) is not null) return false;
        var record = new RecordView(tape, Record.Span, 0);
        return record.TryMember(System.Text.Encoding.UTF8.GetBytes(opening.Of), out RecordView member)
            && Kinds.Commitment(member) && member.Written.SequenceEqual(opening.Commitment());
    }

    private static byte[]? Decode(RecordView value)
    {
        if (value.Sort != TokenSort.Text) return null;
        byte[] bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(value.Written.Length)];
        return Base64.DecodeFromUtf8(value.Written, bytes, out int read, out int written) == System.Buffers.OperationStatus.Done && read == value.Written.Length
            ? bytes[..written]
            : null;
    }
}
