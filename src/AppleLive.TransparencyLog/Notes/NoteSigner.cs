using System.Buffers.Binary;
using System.Security.Cryptography;

using NSec.Cryptography;

namespace AppleLive.TransparencyLog.Notes;

/// <summary>A private key that signs notes: as a log, or as a witness with the time. Safe for concurrent use.</summary>
public sealed class NoteSigner : IDisposable
{
    /// <summary>How many bytes a seed has: 32.</summary>
    public const int SeedBytes = 32;

    private readonly Key key;
    private readonly TimeProvider time;

    private NoteSigner(string name, SignatureKind kind, ReadOnlySpan<byte> seed, TimeProvider time)
    {
        if (seed.Length != SeedBytes) throw new ArgumentException($"A seed has {SeedBytes} bytes, not {seed.Length}.", nameof(seed));
        key = Key.Import(SignatureAlgorithm.Ed25519, seed, KeyBlobFormat.RawPrivateKey);
        this.time = time;
        Verifier = VerifierKey.Of(name, kind, key.PublicKey.Export(KeyBlobFormat.RawPublicKey));
    }

    /// <summary>The public key that verifies what this one signs; its text is the vkey to publish.</summary>
    public VerifierKey Verifier { get; }

    /// <summary>The name of the key.</summary>
    public string Name => Verifier.Name;

    /// <summary>The key of a log.</summary>
    /// <param name="name">Its origin: a URL without scheme, such as <c>example.com/ledger</c>; no blank, no plus.</param>
    /// <param name="seed">32 random bytes to be kept secret.</param>
    public static NoteSigner ForLog(string name, ReadOnlySpan<byte> seed) => new(name, SignatureKind.Ed25519, seed, TimeProvider.System);

    /// <summary>The key of a witness.</summary>
    /// <param name="name">Its name: a URL without scheme; no blank, no plus.</param>
    /// <param name="seed">32 random bytes to be kept secret and used for nothing else: a cosignature does not cover the name.</param>
    /// <param name="time">What each cosignature's time is read from.</param>
    public static NoteSigner ForWitness(string name, ReadOnlySpan<byte> seed, TimeProvider time) => new(name, SignatureKind.Cosignature, seed, time);

    /// <summary>A fresh seed from the system's randomness.</summary>
    public static byte[] NewSeed() => RandomNumberGenerator.GetBytes(SeedBytes);

    /// <summary>Signs a text.</summary>
    /// <param name="text">Lines, each ended, without control characters.</param>
    /// <exception cref="ArgumentException">It is no such text.</exception>
    public NoteSignature Sign(string text)
    {
        if (!NoteText.IsLines(text)) throw new ArgumentException("A note is lines, each ended, without control characters.", nameof(text));
        return new NoteSignature(Name, Verifier.KeyId, Verifier.Kind == SignatureKind.Ed25519 ? Plain(text) : Timed(text, time.GetUtcNow().ToUnixTimeSeconds()));
    }

    /// <inheritdoc/>
    public void Dispose() => key.Dispose();

    private byte[] Plain(string text) => SignatureAlgorithm.Ed25519.Sign(key, NoteText.Utf8.GetBytes(text));

    private byte[] Timed(string text, long seconds)
    {
        byte[] bytes = new byte[CosignedText.TimeBytes + SignatureAlgorithm.Ed25519.SignatureSize];
        BinaryPrimitives.WriteInt64BigEndian(bytes, seconds);
        SignatureAlgorithm.Ed25519.Sign(key, CosignedText.Of(seconds, text), bytes.AsSpan(CosignedText.TimeBytes));
        return bytes;
    }
}
