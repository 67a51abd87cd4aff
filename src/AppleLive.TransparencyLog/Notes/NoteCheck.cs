namespace AppleLive.TransparencyLog.Notes;

/// <summary>What a note's signatures are worth to someone who trusts certain keys.</summary>
public abstract record NoteCheck
{
    private NoteCheck()
    {
    }

    /// <summary>At least one known key signed, and every known key that is named did.</summary>
    /// <param name="By">Each known key once, with the time of its latest cosignature where it gives one.</param>
    public sealed record Signed(IReadOnlyList<VerifiedSignature> By) : NoteCheck;

    /// <summary>A line names a known key that did not sign this text: the whole note is to be refused.</summary>
    /// <param name="Key">The key that is misused.</param>
    public sealed record Forged(VerifierKey Key) : NoteCheck;

    /// <summary>No known key is named.</summary>
    public sealed record Unknown : NoteCheck;
}
