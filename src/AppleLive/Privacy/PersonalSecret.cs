using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AppleLive.Ledger;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace AppleLive.Privacy;

/// <summary>
/// The secret of one order or one grower: 32 random bytes that give the key of that person's data at rest and the salts of
/// the commitments to them. It is stored only wrapped; destroying the wrapped form is the erasure.
/// </summary>
/// <remarks>Safe for use by several threads. Its text form shows nothing.</remarks>
public sealed class PersonalSecret
{
    private static readonly JsonSerializerOptions Json = new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        // Never shown as HTML: what is Chinese stays three bytes a character instead of six.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    // Half a surrogate pair is refused instead of being replaced: what is opened is what was sealed.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly byte[] secret;

    // An order takes three keys from its secret; two threads that both extract come to the same.
    private byte[]? extracted;

    internal PersonalSecret(byte[] secret) => this.secret = secret;

    /// <summary>A new secret, never given before.</summary>
    public static PersonalSecret Create() => new(RandomNumberGenerator.GetBytes(KeyDerivation.KeySize));

    /// <summary>The secret that was wrapped.</summary>
    /// <exception cref="CryptographicException">It was wrapped by another host's keys, or was changed since.</exception>
    public static PersonalSecret Unwrap(MasterKeys keys, WrappedSecret wrapped)
    {
        ArgumentNullException.ThrowIfNull(keys);
        byte[] unwrapped = keys.Unwrap(wrapped);
        return unwrapped.Length == KeyDerivation.KeySize
            ? new PersonalSecret(unwrapped)
            : throw new CryptographicException("The wrapped bytes are not a personal secret.");
    }

    /// <summary>The secret that was wrapped, or null where it was erased.</summary>
    /// <exception cref="CryptographicException">It was wrapped by another host's keys, or was changed since.</exception>
    public static PersonalSecret? UnwrapUnlessErased(MasterKeys keys, WrappedSecret wrapped) => wrapped.IsErased ? null : Unwrap(keys, wrapped);

    /// <summary>The secret as it may be stored. Each call gives other bytes, which unwrap to the same secret.</summary>
    public WrappedSecret Wrap(MasterKeys keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return keys.Wrap(secret);
    }

    /// <summary>Encrypts data for storage. Each call gives other bytes.</summary>
    /// <param name="plaintext">The data.</param>
    /// <param name="purpose">What they are, such as <c>buyer</c>: sealed for one purpose, they open for no other.</param>
    public byte[] Seal(ReadOnlySpan<byte> plaintext, string purpose) =>
        Envelope.Close(CipherKey(), plaintext, Utf8.GetBytes(purpose));

    /// <summary>Decrypts what <see cref="Seal"/> gave.</summary>
    /// <exception cref="CryptographicException">It was sealed by another secret or for another purpose, or was changed since.</exception>
    public byte[] Open(ReadOnlySpan<byte> @sealed, string purpose) =>
        Envelope.Open(CipherKey(), @sealed, Utf8.GetBytes(purpose));

    /// <summary>Encrypts a text, as UTF-8.</summary>
    /// <exception cref="ArgumentException">The text holds half of a surrogate pair.</exception>
    public byte[] SealText(string text, string purpose) => Seal(Utf8.GetBytes(text), purpose);

    /// <summary>Decrypts what <see cref="SealText"/> gave.</summary>
    /// <exception cref="CryptographicException">As for <see cref="Open"/>.</exception>
    public string OpenText(ReadOnlySpan<byte> @sealed, string purpose) => Utf8.GetString(Open(@sealed, purpose));

    /// <summary>Encrypts a value as JSON. Moments and dates are NodaTime's.</summary>
    public byte[] SealJson<T>(T value, string purpose)
        where T : notnull =>
        Seal(JsonSerializer.SerializeToUtf8Bytes(value, Json), purpose);

    /// <summary>Decrypts what <see cref="SealJson"/> gave.</summary>
    /// <exception cref="CryptographicException">As for <see cref="Open"/>.</exception>
    /// <exception cref="JsonException">What was sealed is not such a value.</exception>
    public T OpenJson<T>(ReadOnlySpan<byte> @sealed, string purpose)
        where T : notnull =>
        JsonSerializer.Deserialize<T>(Open(@sealed, purpose), Json) ?? throw new JsonException("What was sealed is null.");

    /// <summary>The salt for commitments of one purpose: 32 bytes, the same every time.</summary>
    /// <param name="purpose">Of one secret, each commitment has a purpose of its own.</param>
    public byte[] Salt(string purpose) => Derive("applelive/salt/v1:" + purpose);

    /// <summary>The commitment to these fields under this secret's salt for the purpose. The same every time.</summary>
    public Commitment Commit(CanonicalObject fields, string purpose) => Commitment.Of(Salt(purpose), fields);

    /// <inheritdoc />
    public override string ToString() => nameof(PersonalSecret);

    private byte[] CipherKey() => Derive("applelive/cipher/v1");

    private byte[] Derive(string info) => KeyDerivation.Expand(extracted ??= KeyDerivation.Extract(secret), info);
}
