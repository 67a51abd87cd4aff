using System.Runtime.InteropServices;

namespace AppleLive.Privacy;

/// <summary>A <see cref="PersonalSecret"/> as it is stored: encrypted under the host's master key. Erasing it erases what it protects.</summary>
/// <param name="Bytes">Version 1 ‖ nonce ‖ tag ‖ ciphertext: 61 bytes.</param>
public readonly record struct WrappedSecret(ReadOnlyMemory<byte> Bytes)
{
    /// <summary>What is left of a secret once it is erased: nothing.</summary>
    public static WrappedSecret Erased => default;

    /// <summary>Whether it was erased: then nothing opens what it protected.</summary>
    public bool IsErased => Bytes.IsEmpty;

    /// <summary>Whether both hold the same bytes.</summary>
    public bool Equals(WrappedSecret other) => Bytes.Span.SequenceEqual(other.Bytes.Span);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        // The nonce makes the first bytes random: they are hash enough.
        ReadOnlySpan<byte> span = Bytes.Span;
        return span.Length < 5 ? span.Length : MemoryMarshal.Read<int>(span[1..]);
    }

    /// <inheritdoc />
    public override string ToString() => nameof(WrappedSecret);
}
