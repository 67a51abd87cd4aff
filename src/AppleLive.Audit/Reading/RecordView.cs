using System.Buffers.Text;

namespace AppleLive.Audit.Reading;

/// <summary>A value of the record on the tape.</summary>
internal readonly ref struct RecordView(RecordTape tape, ReadOnlySpan<byte> utf8, int at)
{
    private readonly ReadOnlySpan<byte> utf8 = utf8;

    public TokenSort Sort => tape[at].Sort;

    public long Number => tape[at].Number;

    /// <summary>A text or a name as it is written: what is canonical is written in one way only, so this is as good as what it says.</summary>
    public ReadOnlySpan<byte> Written => utf8.Slice(tape[at].Start, tape[at].Length);

    /// <summary>A whole value, with its braces or brackets.</summary>
    public ReadOnlySpan<byte> Whole => utf8.Slice(tape[at].Start, tape[at].Length);

    public string Text => CanonicalText.Read(Written);

    public Guid Id => Utf8Parser.TryParse(Written, out Guid id, out _) ? id : Guid.Empty;

    /// <summary>The members of an object, or the items of an array, one after the other.</summary>
    public Walk Children => new(tape, utf8, at);

    /// <summary>A member that the record's shape promises.</summary>
    public RecordView this[ReadOnlySpan<byte> name] => TryMember(name, out RecordView value)
        ? value
        : throw new InvalidOperationException("The record was read before its shape was checked.");

    public bool TryMember(ReadOnlySpan<byte> name, out RecordView value)
    {
        foreach (Child child in Children)
        {
            if (!child.Name.SequenceEqual(name)) continue;
            value = child.Value;
            return true;
        }

        value = default;
        return false;
    }

    public int CountChildren()
    {
        int count = 0;
        foreach (Child _ in Children) count++;
        return count;
    }

    /// <summary>A member with its name, or an item without one.</summary>
    internal readonly ref struct Child(ReadOnlySpan<byte> name, RecordView value)
    {
        public ReadOnlySpan<byte> Name { get; } = name;

        public RecordView Value { get; } = value;
    }

    /// <summary>Walks over the members of an object or the items of an array.</summary>
    internal ref struct Walk(RecordTape tape, ReadOnlySpan<byte> utf8, int of)
    {
        private readonly ReadOnlySpan<byte> utf8 = utf8;
        private readonly int end = tape[of].Next;
        private readonly bool named = tape[of].Sort == TokenSort.Object;
        private int next = of + 1;
        private int name;
        private int value;

        public readonly Child Current => new(named ? utf8.Slice(tape[name].Start, tape[name].Length) : [], new RecordView(tape, utf8, value));

        public readonly Walk GetEnumerator() => this;

        public bool MoveNext()
        {
            // A plain value has its own successor as its end, and so no children.
            if (next >= end) return false;
            (name, value) = named ? (next, next + 1) : (next, next);
            next = tape[value].Next;
            return true;
        }
    }
}
