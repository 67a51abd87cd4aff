using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

using NSec.Cryptography;

namespace AppleLive.TransparencyLog.Notes;

/// <summary>A public key that notes are verified with, known by its name and id. Written as a vkey: <c>name+id+base64(kind ‖ key)</c>.</summary>
public sealed class VerifierKey : IEquatable<VerifierKey>
{
    private const int KeyBytes = 32;
    private const int IdDigits = 8;

    private readonly PublicKey key;

    private VerifierKey(string name, SignatureKind kind, PublicKey key)
    {
        Name = name;
        Kind = kind;
        this.key = key;
        KeyId = IdOf(name, kind, key.Export(KeyBlobFormat.RawPublicKey));
    }

    /// <summary>The name: the origin of a log, or the name of a witness.</summary>
    public string Name { get; }

    /// <summary>The id: the first four bytes of a hash over name, kind and key.</summary>
    public uint KeyId { get; }

    /// <summary>What its signatures mean.</summary>
    public SignatureKind Kind { get; }

    /// <summary>The 32 bytes of the key, as a copy.</summary>
    public ReadOnlyMemory<byte> PublicKey => key.Export(KeyBlobFormat.RawPublicKey);

    /// <summary>A key from its parts.</summary>
    /// <exception cref="ArgumentException">The name is empty or holds a blank, a plus or a control character; or the bytes are not an Ed25519 public key.</exception>
    public static VerifierKey Of(string name, SignatureKind kind, ReadOnlySpan<byte> publicKey) =>
        TryCreate(name, kind, publicKey, out VerifierKey? key) ? key : throw new ArgumentException($"“{name}” with {publicKey.Length} bytes is not a key.", nameof(publicKey));

    /// <summary>Reads a vkey. Its id must be the right one, its kind one of <see cref="SignatureKind"/>.</summary>
    public static bool TryParse(string? vkey, [NotNullWhen(true)] out VerifierKey? key)
    {
        key = null;
        int plus = vkey?.IndexOf('+', StringComparison.Ordinal) ?? -1;
        if (plus < 0 || vkey!.Length < plus + IdDigits + 2 || vkey[plus + 1 + IdDigits] != '+') return false;
        if (!StrictBase64.TryDecode(vkey.AsSpan(plus + IdDigits + 2), out byte[] bytes) || bytes.Length != 1 + KeyBytes) return false;
        bool isKey = TryCreate(vkey[..plus], (SignatureKind)bytes[0], bytes.AsSpan(1), out key) && key.ToString() == vkey;
        if (!isKey) key = null;
        return isKey;
    }

    /// <summary>Whether a signature line names this key.</summary>
    public bool Made(NoteSignature signature) => signature.KeyId == KeyId && signature.KeyName == Name;

    /// <summary>Whether a signature that names this key is one of this text.</summary>
    /// <param name="text">The text of the note, with its last line ended.</param>
    /// <param name="signature">The signature.</param>
    /// <param name="time">When it was made, for a cosignature.</param>
    public bool Verify(string text, NoteSignature signature, out DateTimeOffset? time)
    {
        time = null;
        if (!Made(signature)) return false;
        ReadOnlySpan<byte> bytes = signature.Bytes.Span;
        if (Kind == SignatureKind.Ed25519) return SignatureAlgorithm.Ed25519.Verify(key, NoteText.Utf8.GetBytes(text), bytes);
        if (!CosignedText.TryTime(bytes, out long seconds) || !SignatureAlgorithm.Ed25519.Verify(key, CosignedText.Of(seconds, text), bytes[CosignedText.TimeBytes..])) return false;
        time = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(VerifierKey? other) => other is not null && Name == other.Name && Kind == other.Kind && key.Equals(other.key);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as VerifierKey);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, KeyId);

    /// <summary>The vkey.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name}+{KeyId:x8}+{Convert.ToBase64String([(byte)Kind, .. key.Export(KeyBlobFormat.RawPublicKey)])}");

    private static bool TryCreate(string name, SignatureKind kind, ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out VerifierKey? key)
    {
        key = null;
        if (!NoteText.IsKeyName(name) || !Enum.IsDefined(kind)) return false;
        if (!NSec.Cryptography.PublicKey.TryImport(SignatureAlgorithm.Ed25519, bytes, KeyBlobFormat.RawPublicKey, out PublicKey? imported) || imported is null) return false;
        key = new VerifierKey(name, kind, imported);
        return true;
    }

    private static uint IdOf(string name, SignatureKind kind, ReadOnlySpan<byte> publicKey)
    {
        byte[] input = [.. NoteText.Utf8.GetBytes(name), (byte)'\n', (byte)kind, .. publicKey];
        return BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(input));
    }
}
