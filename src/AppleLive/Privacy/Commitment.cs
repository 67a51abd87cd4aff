using System.Security.Cryptography;
using AppleLive.Ledger;

namespace AppleLive.Privacy;

/// <summary>
/// What stands in the public ledger for data that must not: a keyed hash that binds whoever holds the salt and the data, and
/// tells nobody else anything. Once salt and data are erased it is noise.
/// </summary>
/// <param name="Base64">HMAC-SHA256 over the canonical JSON of the fields, keyed by the salt, in base64.</param>
public readonly record struct Commitment(string Base64)
{
    /// <summary>The commitment to these fields under this salt.</summary>
    /// <param name="salt">32 random bytes that are never used for other fields.</param>
    /// <param name="fields">What is committed to.</param>
    public static Commitment Of(ReadOnlySpan<byte> salt, CanonicalObject fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return new Commitment(Convert.ToBase64String(HMACSHA256.HashData(salt, fields.ToUtf8())));
    }

    /// <inheritdoc />
    public override string ToString() => Base64;
}
