using System.Diagnostics.CodeAnalysis;

namespace AppleLive.TransparencyLog.Notes;

/// <summary>A text and its signature lines (c2sp.org/signed-note v1). Reading one says nothing about who signed it: see <see cref="Check"/>.</summary>
public sealed class SignedNote
{
    /// <summary>How many signatures a note may have.</summary>
    public const int MaximumSignatures = 100;

    /// <summary>How long a note may be, in bytes of UTF-8.</summary>
    public const int MaximumBytes = 1_000_000;

    /// <summary>A note of this text with these signatures.</summary>
    /// <exception cref="ArgumentException">The text is not of ended lines without control characters, or there are no or too many signatures.</exception>
    public SignedNote(string text, IReadOnlyList<NoteSignature> signatures)
    {
        if (!NoteText.IsLines(text)) throw new ArgumentException("A note is lines, each ended, without control characters.", nameof(text));
        if (signatures.Count is 0 or > MaximumSignatures) throw new ArgumentException($"A note has 1 to {MaximumSignatures} signatures, not {signatures.Count}.", nameof(signatures));
        Text = text;
        Signatures = [.. signatures];
    }

    /// <summary>What is signed: lines, each ended.</summary>
    public string Text { get; }

    /// <summary>The signature lines, in order.</summary>
    public IReadOnlyList<NoteSignature> Signatures { get; }

    /// <summary>Reads a note from UTF-8.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out SignedNote? note)
    {
        note = null;
        return utf8.Length <= MaximumBytes && NoteText.TryDecode(utf8, out string text) && TryParse(text, out note);
    }

    /// <summary>Reads a note.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out SignedNote? note)
    {
        note = null;
        if (text.Length > MaximumBytes || !NoteText.IsLines(text)) return false;
        // The text may hold empty lines itself; the last one ends it.
        int end = text.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0 || !NoteSignature.TryParseLines(text.AsSpan(end + 2), MaximumSignatures, out IReadOnlyList<NoteSignature> signatures)) return false;
        note = new SignedNote(text[..(end + 1)], signatures);
        return true;
    }

    /// <summary>Verifies the signatures of known keys; those of others are passed over.</summary>
    public NoteCheck Check(IReadOnlyCollection<VerifierKey> known)
    {
        var signed = new Dictionary<VerifierKey, VerifiedSignature>();
        foreach (NoteSignature signature in Signatures)
        {
            foreach (VerifierKey key in known)
            {
                if (!key.Made(signature)) continue;
                if (!key.Verify(Text, signature, out DateTimeOffset? time)) return new NoteCheck.Forged(key);
                if (!signed.TryGetValue(key, out VerifiedSignature? before) || before.Time < time) signed[key] = new VerifiedSignature(key, signature, time);
            }
        }

        return signed.Count > 0 ? new NoteCheck.Signed([.. signed.Values]) : new NoteCheck.Unknown();
    }

    /// <summary>The same note with more signatures at its end; lines it has already are not repeated.</summary>
    public SignedNote With(IEnumerable<NoteSignature> signatures) => new(Text, [.. Signatures.Concat(signatures).Distinct()]);

    /// <summary>The note as it is sent.</summary>
    public override string ToString() => $"{Text}\n{string.Concat(Signatures.Select(signature => signature.Line))}";

    /// <summary>The note as it is sent, in UTF-8.</summary>
    public byte[] ToUtf8() => NoteText.Utf8.GetBytes(ToString());
}
