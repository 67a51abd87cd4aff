using AppleLive.TransparencyLog.Checkpoints;
using AppleLive.TransparencyLog.Notes;

namespace AppleLive.TransparencyLog.Witnesses;

/// <summary>A witness (c2sp.org/tlog-witness) without its web server: it cosigns a checkpoint only if the log grew from what it saw last. Safe for concurrent use.</summary>
public sealed class WitnessCore
{
    private readonly NoteSigner signer;
    private readonly IWitnessState state;
    private readonly Dictionary<string, CheckpointPolicy> logs;

    /// <summary>A witness of these logs.</summary>
    /// <param name="signer">Its key, made by <see cref="NoteSigner.ForWitness"/>.</param>
    /// <param name="logs">The keys of the logs it watches; the name of each is the origin, and a log may have several.</param>
    /// <param name="state">What it has cosigned.</param>
    public WitnessCore(NoteSigner signer, IEnumerable<VerifierKey> logs, IWitnessState state)
    {
        if (signer.Verifier.Kind != SignatureKind.Cosignature) throw new ArgumentException("A witness signs with the time.", nameof(signer));
        this.signer = signer;
        this.state = state;
        this.logs = logs.GroupBy(log => log.Name).ToDictionary(log => log.Key, log => new CheckpointPolicy([.. log], [], 0));
    }

    /// <summary>The key that verifies its cosignatures.</summary>
    public VerifierKey Verifier => signer.Verifier;

    /// <summary>Answers the body of a request.</summary>
    public ValueTask<WitnessAnswer> AddAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken) =>
        WitnessRequest.TryParse(body.Span, out WitnessRequest? request)
            ? AddAsync(request, cancellationToken)
            : new ValueTask<WitnessAnswer>(new WitnessAnswer.Malformed("This is no add-checkpoint request."));

    /// <summary>Answers a request. Asking again is safe: the same checkpoint is cosigned again, with the new time.</summary>
    public async ValueTask<WitnessAnswer> AddAsync(WitnessRequest request, CancellationToken cancellationToken)
    {
        string origin = request.Checkpoint.Checkpoint.Origin;
        CheckpointPolicy? log = logs.GetValueOrDefault(origin);
        SignedCheckpoint? last = log is null ? null : await state.LoadAsync(origin, cancellationToken);
        if (WitnessDecision.Refusal(request, log, last?.Checkpoint) is { } refusal) return refusal;
        // Remembered first, signed after: a crash between the two costs a signature, never the memory of one.
        if (await state.TryReplaceAsync(last, request.Checkpoint, cancellationToken)) return new WitnessAnswer.Cosigned(signer.Sign(request.Checkpoint.Note.Text));
        last = await state.LoadAsync(origin, cancellationToken);
        return new WitnessAnswer.Conflict(last?.Checkpoint.Size ?? 0);
    }
}
