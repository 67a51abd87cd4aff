namespace AppleLive.SampleHost.Pages.Ledger;

/// <summary>A sentence the verifier may say, found by its name in <c>js/ledger</c>.</summary>
/// <param name="Name">What the verifier calls it.</param>
/// <param name="Key">The text's key.</param>
/// <param name="Kind">The verdict it goes with: <c>broken</c> where the ledger is at fault, <c>unsure</c> where nothing could be said.</param>
public sealed record VerifySentence(string Name, string Key, string Kind)
{
    private const string Broken = "broken", Unsure = "unsure", Plain = "plain";

    /// <summary>All of them. Each takes at most two gaps.</summary>
    public static IReadOnlyList<VerifySentence> All { get; } =
    [
        new("key-changed", "verify.fault.key-changed", Broken),
        new("checkpoint-malformed", "verify.fault.checkpoint-malformed", Broken),
        new("wrong-origin", "verify.fault.wrong-origin", Broken),
        new("signature-missing", "verify.fault.signature-missing", Broken),
        new("signature-forged", "verify.fault.signature-forged", Broken),
        new("root-mismatch", "verify.fault.root-mismatch", Broken),
        new("tile-missing", "verify.fault.tile-missing", Broken),
        new("tile-malformed", "verify.fault.tile-malformed", Broken),
        new("tile-altered", "verify.fault.tile-altered", Broken),
        new("bundle-malformed", "verify.fault.bundle-malformed", Broken),
        new("too-long", "verify.fault.too-long", Broken),
        new("record-altered", "verify.fault.record-altered", Broken),
        new("record-malformed", "verify.fault.record-malformed", Broken),
        new("record-contradicts", "verify.fault.record-contradicts", Broken),
        new("totals-differ", "verify.fault.totals-differ", Broken),
        new("totals-unlinked", "verify.fault.totals-unlinked", Broken),
        new("page-differs", "verify.fault.page-differs", Broken),
        new("rollback", "verify.fault.rollback", Broken),
        new("fork", "verify.fault.fork", Broken),
        new("receipt-malformed", "verify.fault.receipt-malformed", Unsure),
        new("receipt-foreign", "verify.fault.receipt-foreign", Unsure),
        new("receipt-unproven", "verify.fault.receipt-unproven", Unsure),
        new("receipt-opens-not", "verify.fault.receipt-opens-not", Unsure),
        new("key-malformed", "verify.fault.key-malformed", Unsure),
        new("record-beyond", "verify.not.record-beyond", Unsure),
        new("unreachable", "verify.not.unreachable", Unsure),
        new("cancelled", "verify.not.cancelled", Unsure),
        new("unexpected", "verify.not.unexpected", Unsure),
        new("browser-too-old", "verify.not.too-old", Unsure),
        new("not-secure", "verify.not.secure", Unsure),
        new("evidence.before", "verify.evidence.before", Plain),
        new("evidence.now", "verify.evidence.now", Plain),
        new("far", "verify.far", Plain),
        new("proven.checkpoint", "verify.proven.checkpoint", Plain),
        new("proven.first", "verify.proven.first", Plain),
        new("proven.same", "verify.proven.same", Plain),
        new("proven.grown", "verify.proven.grown", Plain),
        new("proven.record", "verify.proven.record", Plain),
        new("proven.receipt", "verify.proven.receipt", Plain),
        new("opened.buyer", "verify.opened.buyer", Plain),
        new("opened.lots", "verify.opened.lots", Plain),
        new("proven.village", "verify.proven.village", Plain),
        new("proven.newest", "verify.proven.newest", Plain),
        new("proven.waits", "verify.proven.waits", Plain),
        new("proven.all", "verify.proven.all", Plain),
        new("record", "verify.record.shown", Plain),
        new("leaf", "verify.leaf", Plain),
        new("figure", "verify.figure", Plain),
        new("worked", "verify.worked", Plain),
        new("shown", "verify.shown", Plain),
        new("village", "growers.village", Plain),
        new("soldFen", "village.sold", Plain),
        new("refundedFen", "village.refunded", Plain),
        new("feesFen", "village.fees", Plain),
        new("paidOutFen", "village.paid", Plain),
        new("outstandingFen", "village.open", Plain),
    ];
}
