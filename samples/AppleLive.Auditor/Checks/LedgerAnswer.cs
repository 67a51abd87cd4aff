using AppleLive.Audit;
using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Verification;

namespace AppleLive.Auditor.Checks;

/// <summary>What came of checking a ledger: whether the log is whole, and what its verified records add up to.</summary>
internal sealed record LedgerAnswer(LogVerification Verification, SeasonAudit Audit)
{
    public Verdict Verdict { get; } = Verdict.Of(Verification, Audit);

    /// <summary>The checkpoint that was verified, or null.</summary>
    public SignedCheckpoint? Checkpoint => (Verification as LogVerification.Verified)?.Checkpoint;

    /// <summary>Two checkpoints, both signed by the log, that cannot both be true; or null.</summary>
    public (SignedCheckpoint Remembered, SignedCheckpoint Served)? Evidence => Verification switch
    {
        LogVerification.Rollback rollback => (rollback.Remembered, rollback.Served),
        LogVerification.Fork fork => (fork.Remembered, fork.Served),
        _ => null,
    };
}
