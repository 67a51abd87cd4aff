using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Notes;
using AppleLive.TransparencyLog.Proofs;
using AppleLive.TransparencyLog.Trees;

namespace AppleLive.TransparencyLog.Witnesses;

/// <summary>What a log asks of a witness (<c>add-checkpoint</c> in c2sp.org/tlog-witness): to cosign a checkpoint that grew from one it knows.</summary>
/// <param name="OldSize">The size the witness is thought to know; 0 for none.</param>
/// <param name="Proof">The consistency proof from there, at most <see cref="MaximumHashes"/> hashes.</param>
/// <param name="Checkpoint">The checkpoint to cosign.</param>
public sealed record WitnessRequest(long OldSize, IReadOnlyList<Hash> Proof, SignedCheckpoint Checkpoint)
{
    /// <summary>How many hashes a proof may have.</summary>
    public const int MaximumHashes = 63;

    /// <summary>How long a request may be, in bytes.</summary>
    public const int MaximumBytes = SignedNote.MaximumBytes + 4_096;

    private const string OldWord = "old ";

    /// <summary>Reads the body of a request.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out WitnessRequest? request)
    {
        request = null;
        if (utf8.Length > MaximumBytes || !NoteText.TryDecode(utf8, out string text)) return false;
        ReadOnlySpan<char> rest = text;
        if (!NoteText.TryLine(ref rest, out ReadOnlySpan<char> line) || !line.StartsWith(OldWord, StringComparison.Ordinal)) return false;
        if (!NoteText.TryDecimal(line[OldWord.Length..], out long oldSize)) return false;
        if (!HashLines.TryRead(ref rest, MaximumHashes, out List<Hash> proof)) return false;
        if (!SignedCheckpoint.TryParse(rest.ToString(), out SignedCheckpoint? checkpoint)) return false;
        request = new WitnessRequest(oldSize, proof, checkpoint);
        return true;
    }

    /// <summary>The body as it is sent.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{OldWord}{OldSize}\n");
        foreach (Hash hash in Proof) text.Append(hash).Append('\n');
        return text.Append('\n').Append(Checkpoint).ToString();
    }
}
