using System.Collections.Immutable;

using NodaTime;

namespace AppleLive.Conformance.Histories;

/// <summary>An order in the model's book.</summary>
public sealed record Bill(int Buyer, string Status, Instant? PayBy, ImmutableList<BillLine> Lines)
{
    public long Fen => Lines.Sum(line => line.Boxes * line.Fen);
}
