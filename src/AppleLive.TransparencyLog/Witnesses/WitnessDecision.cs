using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Trees;

namespace AppleLive.TransparencyLog.Witnesses;

/// <summary>What a witness thinks of a request, in the order of c2sp.org/tlog-witness: no clock, no store.</summary>
internal static class WitnessDecision
{
    /// <summary>Null where the checkpoint may be cosigned; else the refusal.</summary>
    /// <param name="request">The request.</param>
    /// <param name="log">The policy for the log it names; null where it is not watched.</param>
    /// <param name="last">The checkpoint cosigned last; null for none.</param>
    internal static WitnessAnswer? Refusal(WitnessRequest request, CheckpointPolicy? log, Checkpoint? last)
    {
        if (log is null) return new WitnessAnswer.UnknownLog();
        if (log.Check(request.Checkpoint) is not CheckpointCheck.Trusted) return new WitnessAnswer.Untrusted();

        Checkpoint next = request.Checkpoint.Checkpoint;
        if (request.OldSize > next.Size) return new WitnessAnswer.Malformed("The old size is larger than the checkpoint's.");

        long known = last?.Size ?? 0;
        Hash root = last?.Root ?? Hash.EmptyRoot;
        if (request.OldSize != known) return new WitnessAnswer.Conflict(known);
        // Same size, other root: two faces of one log. The specification makes it a conflict; a proof could not mend it.
        if (next.Size == known && next.Root != root) return new WitnessAnswer.Conflict(known);
        return ConsistencyProof.Verify(known, root, next.Size, next.Root, [.. request.Proof]) ? null : new WitnessAnswer.Inconsistent();
    }
}
