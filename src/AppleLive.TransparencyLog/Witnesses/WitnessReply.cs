using AppleLive.TransparencyLog.Notes;

namespace AppleLive.TransparencyLog.Witnesses;

/// <summary>What came of asking a witness.</summary>
public abstract record WitnessReply
{
    private WitnessReply()
    {
    }

    /// <summary>It cosigned, and the cosignature holds.</summary>
    public sealed record Cosigned(VerifiedSignature Signature) : WitnessReply;

    /// <summary>It knows a size that this log has not reached, or this size with another root: one of the two has lost or forked the log.</summary>
    public sealed record Conflict(long Size) : WitnessReply;

    /// <summary>It does not watch this log (404).</summary>
    public sealed record UnknownLog : WitnessReply;

    /// <summary>It does not know the log's key (403).</summary>
    public sealed record Untrusted : WitnessReply;

    /// <summary>The log did not grow from what it saw (422).</summary>
    public sealed record Inconsistent : WitnessReply;

    /// <summary>It answered with another status.</summary>
    public sealed record Refused(int Status) : WitnessReply;

    /// <summary>It agreed, but gave no cosignature of its own, a false one, or nothing that can be read.</summary>
    public sealed record NoCosignature(string Why) : WitnessReply;

    /// <summary>It could not be reached. Asking again is safe.</summary>
    public sealed record Unreachable(string Why) : WitnessReply;

    /// <summary>It took too long. Asking again is safe.</summary>
    public sealed record TooSlow(TimeSpan Limit) : WitnessReply;
}
