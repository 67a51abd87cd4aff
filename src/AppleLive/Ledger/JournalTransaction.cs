using System.Security.Cryptography;

using AppleLive.Money;

using NodaTime;

namespace AppleLive.Ledger;

/// <summary>A change of the books: postings that sum to zero. Never updated, never deleted; a correction is a new one that names it.</summary>
public sealed record JournalTransaction
{
    private JournalTransaction(string key, Instant at, string reason, IReadOnlyList<Posting> postings) =>
        (Key, At, Reason, Postings) = (key, at, reason, postings);

    /// <summary>What makes it happen once: the same key with other inputs is an error, the same again changes nothing.</summary>
    public string Key { get; }

    /// <summary>When it happened.</summary>
    public Instant At { get; }

    /// <summary>A word for what happened, such as <c>capture</c>.</summary>
    public string Reason { get; }

    /// <summary>At least two; together nothing.</summary>
    public IReadOnlyList<Posting> Postings { get; }

    /// <summary>The pending sequence number of the public record of the same fact, where it has one.</summary>
    public long? Record { get; init; }

    /// <summary>The key of the transaction this one corrects or resolves, where it does.</summary>
    public string? Corrects { get; init; }

    /// <summary>A hash of all inputs but the instant, to tell a repetition from a conflict.</summary>
    public byte[] InputsHash() => SHA256.HashData(
        new CanonicalObject()
            .Set("reason", Reason)
            .Set("corrects", Corrects ?? "")
            .Set("postings", Postings.Select(p => new CanonicalObject().Set("account", p.Account.Name).Set("fen", p.Amount.Value)))
            .ToUtf8());

    /// <summary>A transaction of these postings. Postings of nothing are left out, postings to one account are added up.</summary>
    /// <exception cref="ArgumentException">The postings do not sum to zero, or none is left.</exception>
    public static JournalTransaction Of(string key, Instant at, string reason, IEnumerable<Posting> postings)
    {
        Posting[] merged =
        [
            .. postings.GroupBy(posting => posting.Account)
                .Select(group => new Posting(group.Key, group.SumFen(posting => posting.Amount)))
                .Where(posting => posting.Amount != Fen.Zero),
        ];
        if (merged.Length < 2) throw new ArgumentException($"Transaction {key} moves nothing.", nameof(postings));
        Fen sum = merged.SumFen(posting => posting.Amount);
        if (sum != Fen.Zero) throw new ArgumentException($"Transaction {key} is off by {sum}.", nameof(postings));
        return new JournalTransaction(key, at, reason, merged);
    }
}
