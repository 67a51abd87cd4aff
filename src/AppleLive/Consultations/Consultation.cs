using AppleLive.Privacy;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Consultations;

/// <summary>
/// A question asked online and its answer. What was asked and answered may name someone, so both stay sealed under a
/// secret of the consultation's own; what is published is worded anew for everyone.
/// </summary>
/// <param name="Id">The consultation.</param>
/// <param name="Village">The village it concerns, or null.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Secret">Its secret, wrapped by the host's master key.</param>
/// <param name="Asked">Sealed <see cref="AskedDetails"/>.</param>
/// <param name="AskedAt">When it was asked.</param>
public sealed record Consultation(
    ConsultationId Id, VillageId? Village, ConsultationState State, WrappedSecret Secret, byte[] Asked, Instant AskedAt)
{
    /// <summary>The sealed answer, once there is one.</summary>
    public byte[]? Answer { get; init; }

    /// <summary>The question as everyone may read it, once published.</summary>
    public string? PublicQuestion { get; init; }

    /// <summary>The answer as everyone may read it, Markdown, once published.</summary>
    public string? PublicAnswer { get; init; }

    /// <summary>The state's name.</summary>
    public string StateName => ConsultationRules.NameOf(State);

    /// <summary>The purpose the question is sealed for.</summary>
    internal const string AskedPurpose = "asked";

    /// <summary>The purpose the answer is sealed for.</summary>
    internal const string AnswerPurpose = "answer";
}
