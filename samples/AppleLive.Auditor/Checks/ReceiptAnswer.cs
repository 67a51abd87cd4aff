using AppleLive.Audit.Receipts;
using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Proofs;

namespace AppleLive.Auditor.Checks;

/// <summary>What a receipt is worth.</summary>
/// <param name="Verdict">The answer.</param>
/// <param name="Proof">The proof, where it could be read.</param>
/// <param name="Record">The record it is about, or null.</param>
/// <param name="Openings">What it opens, and whether each is what the record commits to.</param>
internal sealed record ReceiptAnswer(Verdict Verdict, TlogProof? Proof, ReadOnlyMemory<byte>? Record, IReadOnlyList<(Opening Opening, bool Holds)> Openings)
{
    private static Verdict RecordMissing { get; } = new(ExitCode.Usage, "record-missing", "The receipt does not carry its record: give it with --record.");

    public static ReceiptAnswer Of(ReadOnlySpan<byte> file, byte[]? given, CheckpointPolicy policy)
    {
        if (!TlogProof.TryParse(file, out TlogProof? proof)) return Unread(null, "This is no tlog-proof.");
        Receipt? receipt = null;
        if (!proof.Extra.IsEmpty && !Receipt.TryParse(proof.Extra.Span, out receipt)) return Unread(proof, "What the receipt carries beside its proof cannot be read.");
        if ((given ?? receipt?.Record) is not { } record) return new ReceiptAnswer(RecordMissing, proof, null, []);
        if (given is not null && receipt is not null && !receipt.Record.Span.SequenceEqual(given)) return Unread(proof, "The receipt carries another record than the one given.");

        (Opening, bool Holds)[] openings = receipt is null ? [] : [.. receipt.Openings.Select(opening => (opening, receipt.Opens(opening)))];
        return new ReceiptAnswer(VerdictOf(proof.Verify(record.Span, policy), openings), proof, record, openings);
    }

    private static ReceiptAnswer Unread(TlogProof? proof, string why) => new(Verdict.Broken("malformed", why), proof, null, []);

    private static Verdict VerdictOf(ProofCheck check, (Opening Opening, bool Holds)[] openings) => check switch
    {
        ProofCheck.Included included when Array.Find(openings, each => !each.Holds) is { Opening: { } wrong } =>
            Verdict.Broken("opening-differs", $"The record is in the log at index {included.Index}, but what the receipt says of “{wrong.Of}” is not what the record commits to."),
        ProofCheck.Included included => new Verdict(
            ExitCode.Proven, "proven", $"The record is in {included.Checkpoint.Origin} at index {included.Index}, and the log signed it with {included.Checkpoint.Size} records."),
        ProofCheck.NotIncluded not => Verdict.Broken("not-included", $"The checkpoint is signed, but this record is not at index {not.Index} under it."),
        ProofCheck.Untrusted { Why: CheckpointCheck.WrongOrigin wrong } => Verdict.Broken("wrong-origin", $"The checkpoint is of {wrong.Found}, not of {wrong.Expected}."),
        ProofCheck.Untrusted { Why: CheckpointCheck.SignatureForged forged } => Verdict.Broken("signature-forged", $"The checkpoint bears a false signature of {forged.Key.Name}."),
        ProofCheck.Untrusted { Why: CheckpointCheck.WitnessesMissing few } =>
            Verdict.Broken("witnesses-missing", $"{few.Signed.Count} of the known witnesses cosigned, {few.Required} must."),
        _ => Verdict.Broken("signature-missing", "The log's key did not sign the checkpoint."),
    };
}
