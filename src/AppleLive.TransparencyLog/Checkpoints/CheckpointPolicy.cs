using AppleLive.TransparencyLog.Notes;

namespace AppleLive.TransparencyLog.Checkpoints;

/// <summary>Whose signatures make a checkpoint trusted: the log's, and those of some of several witnesses.</summary>
public sealed class CheckpointPolicy
{
    private readonly IReadOnlyList<VerifierKey> known;

    /// <summary>Trusts a log by its key alone.</summary>
    /// <param name="log">The key of the log; its name is the origin.</param>
    public CheckpointPolicy(VerifierKey log)
        : this(log, [], 0)
    {
    }

    /// <summary>Trusts a log that witnesses have seen too.</summary>
    /// <param name="log">The key of the log; its name is the origin.</param>
    /// <param name="witnesses">The keys of known witnesses, all different.</param>
    /// <param name="quorum">How many of them must have signed: 0 to all.</param>
    public CheckpointPolicy(VerifierKey log, IReadOnlyCollection<VerifierKey> witnesses, int quorum)
        : this([log], witnesses, quorum)
    {
    }

    /// <summary>Trusts a log that has changed its key, or is about to: any one of its keys is enough, but none may be misused.</summary>
    /// <param name="logs">The keys of the log, at least one, all of one name: the origin.</param>
    /// <param name="witnesses">The keys of known witnesses, all different.</param>
    /// <param name="quorum">How many of them must have signed: 0 to all.</param>
    public CheckpointPolicy(IReadOnlyCollection<VerifierKey> logs, IReadOnlyCollection<VerifierKey> witnesses, int quorum)
    {
        if (logs.Select(key => key.Name).Distinct().Count() != 1) throw new ArgumentException("The keys of one log have one name.", nameof(logs));
        if (logs.FirstOrDefault(key => key.Kind != SignatureKind.Ed25519) is { } cosigner) throw new ArgumentException($"{cosigner.Name} is the key of a witness, not of a log.", nameof(logs));
        if (witnesses.FirstOrDefault(key => key.Kind != SignatureKind.Cosignature) is { } other) throw new ArgumentException($"{other.Name} is the key of a log, not of a witness.", nameof(witnesses));
        // A cosignature does not cover the name of its key: one key under two names would count twice.
        if (witnesses.DistinctBy(key => Convert.ToHexString(key.PublicKey.Span)).Count() != witnesses.Count) throw new ArgumentException("Two witnesses have the same public key.", nameof(witnesses));
        ArgumentOutOfRangeException.ThrowIfNegative(quorum);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quorum, witnesses.Count);
        Logs = [.. logs];
        Witnesses = [.. witnesses];
        Quorum = quorum;
        known = [.. logs, .. witnesses];
    }

    /// <summary>The origin of the log.</summary>
    public string Origin => Logs[0].Name;

    /// <summary>The keys of the log.</summary>
    public IReadOnlyList<VerifierKey> Logs { get; }

    /// <summary>The keys of known witnesses.</summary>
    public IReadOnlyList<VerifierKey> Witnesses { get; }

    /// <summary>How many witnesses must have signed.</summary>
    public int Quorum { get; }

    /// <summary>Whether a checkpoint meets this policy.</summary>
    public CheckpointCheck Check(SignedCheckpoint checkpoint)
    {
        Checkpoint said = checkpoint.Checkpoint;
        if (said.Origin != Origin) return new CheckpointCheck.WrongOrigin(Origin, said.Origin);
        NoteCheck check = checkpoint.Note.Check(known);
        if (check is NoteCheck.Forged forged) return new CheckpointCheck.SignatureForged(forged.Key);
        if (check is not NoteCheck.Signed signed || !signed.By.Any(one => one.Key.Kind == SignatureKind.Ed25519)) return new CheckpointCheck.SignatureMissing(Logs[0]);
        VerifiedSignature[] witnesses = [.. signed.By.Where(one => one.Key.Kind == SignatureKind.Cosignature)];
        return witnesses.Length >= Quorum ? new CheckpointCheck.Trusted(said, witnesses) : new CheckpointCheck.WitnessesMissing(Quorum, [.. witnesses.Select(one => one.Key)]);
    }
}
