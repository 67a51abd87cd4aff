using System.Diagnostics.CodeAnalysis;

using AppleLive.TransparencyLog.Notes;

namespace AppleLive.TransparencyLog.Checkpoints;

/// <summary>A checkpoint and its signatures, as a log serves it. Reading one says nothing about who signed it: check <see cref="Note"/>.</summary>
public sealed class SignedCheckpoint
{
    private SignedCheckpoint(Checkpoint checkpoint, SignedNote note)
    {
        Checkpoint = checkpoint;
        Note = note;
    }

    /// <summary>What is said.</summary>
    public Checkpoint Checkpoint { get; }

    /// <summary>The signed text.</summary>
    public SignedNote Note { get; }

    /// <summary>Reads a signed checkpoint from UTF-8.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out SignedCheckpoint? checkpoint)
    {
        checkpoint = null;
        return SignedNote.TryParse(utf8, out SignedNote? note) && TryRead(note, out checkpoint);
    }

    /// <summary>Reads a signed checkpoint.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out SignedCheckpoint? checkpoint)
    {
        checkpoint = null;
        return SignedNote.TryParse(text, out SignedNote? note) && TryRead(note, out checkpoint);
    }

    /// <summary>Whether a note's text is a checkpoint.</summary>
    public static bool TryRead(SignedNote note, [NotNullWhen(true)] out SignedCheckpoint? checkpoint)
    {
        checkpoint = Checkpoint.TryParse(note.Text, out Checkpoint? read) ? new SignedCheckpoint(read, note) : null;
        return checkpoint is not null;
    }

    /// <summary>Signs a checkpoint.</summary>
    /// <param name="checkpoint">What to say.</param>
    /// <param name="signers">Who signs, in this order; at least one.</param>
    /// <exception cref="ArgumentException">The origin is empty or more than a line, the size negative, an extension no line, or nobody signs.</exception>
    public static SignedCheckpoint Sign(Checkpoint checkpoint, params ReadOnlySpan<NoteSigner> signers)
    {
        string text = checkpoint.Text;
        if (!Checkpoint.TryParse(text, out Checkpoint? read) || read != checkpoint) throw new ArgumentException("The origin or the extensions would be read as something else.", nameof(checkpoint));
        var signatures = new List<NoteSignature>();
        foreach (NoteSigner signer in signers) signatures.Add(signer.Sign(text));
        return new SignedCheckpoint(checkpoint, new SignedNote(text, signatures));
    }

    /// <summary>The same checkpoint with more signatures, such as a witness's.</summary>
    public SignedCheckpoint With(IEnumerable<NoteSignature> signatures) => new(Checkpoint, Note.With(signatures));

    /// <summary>The checkpoint as it is sent.</summary>
    public override string ToString() => Note.ToString();

    /// <summary>The checkpoint as it is sent, in UTF-8.</summary>
    public byte[] ToUtf8() => Note.ToUtf8();
}
