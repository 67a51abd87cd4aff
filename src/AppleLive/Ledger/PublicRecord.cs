using NodaTime;
using NodaTime.Text;

namespace AppleLive.Ledger;

/// <summary>A fact of the public ledger: one JSON object in RFC 8785 canonical form, without any personal data.</summary>
/// <param name="Type">What kind of fact, such as <c>order.confirmed</c>.</param>
/// <param name="Utf8">The canonical bytes, which the log hashes as they are.</param>
public sealed record PublicRecord(string Type, ReadOnlyMemory<byte> Utf8)
{
    /// <summary>The greatest size of a record, in bytes: a bundle entry's length has 16 bits, and a margin is kept.</summary>
    public const int MaximumBytes = 60_000;

    /// <summary>The version of the record format.</summary>
    public const int Version = 1;

    /// <summary>The villages it concerns, each once, with the money it moves there. Kept beside the record: the log's readers work it out for themselves.</summary>
    public IReadOnlyList<VillageMovement> Villages { get; init; } = [];

    private static readonly InstantPattern At = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.fff'Z'");

    /// <summary>The record of a fact.</summary>
    /// <param name="type">What kind of fact.</param>
    /// <param name="at">When; written in UTC to the millisecond.</param>
    /// <param name="members">Sets the further members.</param>
    /// <param name="villages">The villages it concerns, each once.</param>
    /// <exception cref="InvalidOperationException">The record is larger than <see cref="MaximumBytes"/>.</exception>
    public static PublicRecord Of(string type, Instant at, Action<CanonicalObject> members, params IReadOnlyList<VillageMovement> villages)
    {
        ArgumentNullException.ThrowIfNull(members);
        CanonicalObject record = new CanonicalObject().Set("v", Version).Set("type", type).Set("at", At.Format(at));
        members(record);
        byte[] utf8 = record.ToUtf8();
        return utf8.Length <= MaximumBytes
            ? new PublicRecord(type, utf8) { Villages = villages }
            : throw new InvalidOperationException($"A {type} record of {utf8.Length} bytes is larger than {MaximumBytes}.");
    }
}
