using System.Text;

namespace AppleLive.Audit.Reading;

/// <summary>Which members an object has, no more and no fewer, and of which kind each is.</summary>
internal sealed class RecordShape
{
    private readonly (string Name, byte[] Utf8, Kind Kind)[] members;
    private readonly bool isOpen;

    private RecordShape(IEnumerable<(string Name, Kind Kind)> members, bool isOpen)
    {
        // Our names are ASCII, so in every object they stand in this order.
        this.members = [.. members.OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => (member.Name, Encoding.UTF8.GetBytes(member.Name), member.Kind))];
        this.isOpen = isOpen;
    }

    public static RecordShape Of(params IEnumerable<(string Name, Kind Kind)> members) => new(members, isOpen: false);

    /// <summary>What every record has besides.</summary>
    public static RecordShape Record(params IEnumerable<(string Name, Kind Kind)> members) => new(WithEnvelope(members), isOpen: false);

    /// <summary>A record that may have members of any other name.</summary>
    public static RecordShape OpenRecord(params IEnumerable<(string Name, Kind Kind)> members) => new(WithEnvelope(members), isOpen: true);

    public bool Fits(RecordView value) => Fault(value) is null;

    /// <summary>What is wrong with an object, or null.</summary>
    public string? Fault(RecordView value)
    {
        if (value.Sort != TokenSort.Object) return "not an object";
        int next = 0;
        foreach (RecordView.Child member in value.Children)
        {
            if (next < members.Length && member.Name.SequenceEqual(members[next].Utf8))
            {
                if (!members[next].Kind(member.Value)) return $"{members[next].Name} is not what it should be";
                next++;
            }
            else if (!isOpen)
            {
                return IsMissing(member.Name, next) ? $"{members[next].Name} is missing" : $"{CanonicalText.Read(member.Name)} is unexpected";
            }
        }

        return next == members.Length ? null : $"{members[next].Name} is missing";
    }

    private bool IsMissing(ReadOnlySpan<byte> found, int next)
    {
        for (int i = next; i < members.Length; i++)
        {
            if (found.SequenceEqual(members[i].Utf8)) return true;
        }

        return false;
    }

    private static IEnumerable<(string Name, Kind Kind)> WithEnvelope(IEnumerable<(string Name, Kind Kind)> members) =>
        members.Concat([("v", value => value is { Sort: TokenSort.Number, Number: 1 }), ("type", Kinds.Text), ("at", Kinds.Millisecond)]);
}
