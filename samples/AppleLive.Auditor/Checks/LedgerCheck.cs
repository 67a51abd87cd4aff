using AppleLive.Audit;
using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Verification;

namespace AppleLive.Auditor.Checks;

/// <summary>Verifies a log and recomputes what its records say; again, only what is new.</summary>
internal sealed class LedgerCheck(Uri url, CheckpointPolicy policy, HttpClient http, ITrustedCheckpoints trusted)
{
    private readonly LogVerifier verifier = new(url, policy, http, trusted);
    private SeasonAudit? audit;

    /// <summary>Checks the log as it is now.</summary>
    /// <param name="progress">Told the index of each record once it is verified.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<LedgerAnswer> RunAsync(Action<long> progress, CancellationToken cancellationToken)
    {
        SeasonAudit current = audit ?? new SeasonAudit();
        RecordHandler read = (index, record, _) =>
        {
            current.Read(index, record.Span);
            progress(index);
            return ValueTask.CompletedTask;
        };
        LogVerification verification = audit is null ? await verifier.VerifyAllAsync(read, cancellationToken) : await verifier.VerifyNewAsync(read, cancellationToken);
        // After a failure the same records come again, and may by then be others: the next check begins anew.
        audit = verification is LogVerification.Verified ? current : null;
        return new LedgerAnswer(verification, current);
    }
}
