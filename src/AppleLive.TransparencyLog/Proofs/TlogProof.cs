using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Notes;
using AppleLive.TransparencyLog.Trees;

namespace AppleLive.TransparencyLog.Proofs;

/// <summary>All that is needed to show offline that a record is in a log (c2sp.org/tlog-proof). Stored as <c>.tlog-proof</c>.</summary>
public sealed class TlogProof
{
    /// <summary>How many hashes a proof has at most: the height of the highest tree.</summary>
    public const int MaximumHashes = 63;

    /// <summary>How long a proof may be, in bytes of UTF-8.</summary>
    public const int MaximumBytes = 2 * SignedNote.MaximumBytes;

    private const string Header = "c2sp.org/tlog-proof@v1";
    private const string ExtraWord = "extra ";
    private const string IndexWord = "index ";

    /// <summary>A proof of these parts.</summary>
    /// <param name="index">Where the record stands, from 0.</param>
    /// <param name="hashes">The inclusion proof, leaf to root.</param>
    /// <param name="checkpoint">The checkpoint it leads to.</param>
    /// <param name="extra">Data for whoever reads it; neither proof nor signature covers it. Empty for none.</param>
    public TlogProof(long index, IReadOnlyList<Hash> hashes, SignedCheckpoint checkpoint, ReadOnlyMemory<byte> extra = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hashes.Count, MaximumHashes);
        Index = index;
        Hashes = [.. hashes];
        Checkpoint = checkpoint;
        Extra = extra;
    }

    /// <summary>Where the record stands in the log, from 0.</summary>
    public long Index { get; }

    /// <summary>The inclusion proof, leaf to root.</summary>
    public IReadOnlyList<Hash> Hashes { get; }

    /// <summary>The checkpoint it leads to.</summary>
    public SignedCheckpoint Checkpoint { get; }

    /// <summary>Data for whoever reads it; neither proof nor signature covers it. Empty for none.</summary>
    public ReadOnlyMemory<byte> Extra { get; }

    /// <summary>Reads a proof from UTF-8.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out TlogProof? proof)
    {
        proof = null;
        return utf8.Length <= MaximumBytes && NoteText.TryDecode(utf8, out string text) && TryParse(text, out proof);
    }

    /// <summary>Reads a proof.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out TlogProof? proof)
    {
        proof = null;
        ReadOnlySpan<char> rest = text;
        if (!NoteText.TryLine(ref rest, out ReadOnlySpan<char> line) || line is not Header || !NoteText.TryLine(ref rest, out line)) return false;
        byte[] extra = [];
        if (line.StartsWith(ExtraWord, StringComparison.Ordinal))
        {
            if (!StrictBase64.TryDecode(line[ExtraWord.Length..], out extra) || extra.Length == 0 || !NoteText.TryLine(ref rest, out line)) return false;
        }

        if (!line.StartsWith(IndexWord, StringComparison.Ordinal) || !NoteText.TryDecimal(line[IndexWord.Length..], out long index)) return false;
        if (!HashLines.TryRead(ref rest, MaximumHashes, out List<Hash> hashes)) return false;
        if (!SignedCheckpoint.TryParse(rest.ToString(), out SignedCheckpoint? checkpoint)) return false;
        proof = new TlogProof(index, hashes, checkpoint, extra);
        return true;
    }

    /// <summary>Whether a record is in the log, as far as these keys are trusted.</summary>
    /// <param name="record">The record.</param>
    /// <param name="log">The key of the log; its name must be the checkpoint's origin.</param>
    public ProofCheck Verify(ReadOnlySpan<byte> record, VerifierKey log) => Verify(record, new CheckpointPolicy(log));

    /// <summary>Whether a record is in the log, as far as a policy is met.</summary>
    /// <param name="record">The record.</param>
    /// <param name="policy">Which log, and which witnesses must have seen it.</param>
    public ProofCheck Verify(ReadOnlySpan<byte> record, CheckpointPolicy policy)
    {
        CheckpointCheck check = policy.Check(Checkpoint);
        if (check is not CheckpointCheck.Trusted trusted) return new ProofCheck.Untrusted(check);
        Checkpoint said = trusted.Checkpoint;
        return InclusionProof.Verify(Hash.Leaf(record), Index, said.Size, [.. Hashes], said.Root) ? new ProofCheck.Included(said, Index) : new ProofCheck.NotIncluded(said, Index);
    }

    /// <summary>The proof as it is sent.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Header).Append('\n');
        if (!Extra.IsEmpty) text.Append(ExtraWord).Append(Convert.ToBase64String(Extra.Span)).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"{IndexWord}{Index}\n");
        foreach (Hash hash in Hashes) text.Append(hash).Append('\n');
        return text.Append('\n').Append(Checkpoint).ToString();
    }
}
