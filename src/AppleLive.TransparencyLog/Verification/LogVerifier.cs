using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Trees;

namespace AppleLive.TransparencyLog.Verification;

/// <summary>
/// Verifies a log over HTTP without trusting its server: who signed it, that it only grew since the last time, and that every
/// record is the one that was signed. What is not verified is not handed on.
/// </summary>
public sealed class LogVerifier
{
    private readonly CheckpointPolicy policy;
    private readonly ITrustedCheckpoints trusted;
    private readonly LogSource source;
    private readonly LogVerifierOptions options;

    /// <summary>A verifier of one log.</summary>
    /// <param name="log">The URL below which it serves <c>checkpoint</c> and <c>tile/…</c>; its origin need not be the same.</param>
    /// <param name="policy">Whose signatures a checkpoint needs.</param>
    /// <param name="http">What sends the requests. Leave its own decompression off or on, as you like; its own time limit counts as well.</param>
    /// <param name="trusted">What was verified last.</param>
    /// <param name="options">Null for the defaults.</param>
    public LogVerifier(Uri log, CheckpointPolicy policy, HttpClient http, ITrustedCheckpoints trusted, LogVerifierOptions? options = null)
    {
        this.policy = policy;
        this.trusted = trusted;
        this.options = (options ?? new LogVerifierOptions()).Checked();
        source = new LogSource(log, http, this.options);
    }

    /// <summary>Verifies every record from the first on. If all is well, the checkpoint is remembered.</summary>
    /// <param name="handler">Takes each record, verified.</param>
    /// <param name="cancellationToken">Stops it; what was handed on until then was verified.</param>
    public ValueTask<LogVerification> VerifyAllAsync(RecordHandler handler, CancellationToken cancellationToken) => VerifyAsync(isResumed: false, handler, cancellationToken);

    /// <summary>Verifies the records since the checkpoint remembered, and that those before it are still the same. If all is well, the new checkpoint is remembered.</summary>
    /// <param name="handler">Takes each new record, verified. After a failure the same records come again.</param>
    /// <param name="cancellationToken">Stops it; what was handed on until then was verified.</param>
    public ValueTask<LogVerification> VerifyNewAsync(RecordHandler handler, CancellationToken cancellationToken) => VerifyAsync(isResumed: true, handler, cancellationToken);

    private async ValueTask<LogVerification> VerifyAsync(bool isResumed, RecordHandler handler, CancellationToken cancellationToken)
    {
        (SignedCheckpoint? served, LogVerification? failure) = await source.CheckpointAsync(cancellationToken);
        if (served is null) return failure!;
        CheckpointCheck check = policy.Check(served);
        if (check is not CheckpointCheck.Trusted said) return Untrusted(check);

        SignedCheckpoint? remembered = await trusted.LoadAsync(said.Checkpoint.Origin, cancellationToken);
        if (remembered is not null && said.Checkpoint.Size < remembered.Checkpoint.Size) return new LogVerification.Rollback(remembered, served);

        long from = isResumed && remembered is not null ? remembered.Checkpoint.Size : 0;
        failure = said.Checkpoint.Size == 0
            ? Empty(said.Checkpoint)
            : await ContentAsync(served, remembered, from, handler, cancellationToken);
        if (failure is not null) return failure;
        await trusted.SaveAsync(served, cancellationToken);
        return new LogVerification.Verified(served, from, said.Witnesses);
    }

    private async ValueTask<LogVerification?> ContentAsync(SignedCheckpoint served, SignedCheckpoint? remembered, long from, RecordHandler handler, CancellationToken cancellationToken)
    {
        Checkpoint now = served.Checkpoint;
        if (remembered?.Checkpoint.Size == now.Size)
        {
            if (remembered.Checkpoint.Root != now.Root) return new LogVerification.Fork(remembered, served);
            if (from == now.Size) return null;
        }

        (VerifiedTiles? tiles, LogVerification? failure) = await VerifiedTiles.OpenAsync(now, source, cancellationToken);
        if (tiles is null) return failure;

        // The tiles hash to what the log signs now. If their beginning is not what it signed then, no transmission error is to blame.
        if (remembered is not null)
        {
            (Hash then, failure) = await tiles.RootAtAsync(remembered.Checkpoint.Size, cancellationToken);
            if (failure is not null) return failure;
            if (then != remembered.Checkpoint.Root) return new LogVerification.Fork(remembered, served);
        }

        return await new RecordWalk(source, tiles, now.Size, options.Ahead).GoAsync(from, handler, cancellationToken);
    }

    private LogVerification.Malformed? Empty(Checkpoint checkpoint) =>
        checkpoint.Root == Hash.EmptyRoot ? null : new LogVerification.Malformed(source.CheckpointAddress, "The root of the empty log is another.");

    private static LogVerification Untrusted(CheckpointCheck check) => check switch
    {
        CheckpointCheck.WrongOrigin wrong => new LogVerification.WrongOrigin(wrong.Expected, wrong.Found),
        CheckpointCheck.SignatureMissing missing => new LogVerification.SignatureMissing(missing.Key),
        CheckpointCheck.SignatureForged forged => new LogVerification.SignatureForged(forged.Key),
        CheckpointCheck.WitnessesMissing few => new LogVerification.WitnessesMissing(few.Required, few.Signed),
        _ => throw new InvalidOperationException($"{check} is no reason for distrust."),
    };
}
