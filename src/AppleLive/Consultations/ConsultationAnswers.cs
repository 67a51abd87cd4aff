using NodaTime;

namespace AppleLive.Consultations;

/// <summary>The answer to a command about a consultation.</summary>
/// <param name="Consultation">Its id.</param>
/// <param name="State">Where it stands now.</param>
public sealed record ConsultationAnswer(ConsultationId Consultation, string State);

/// <summary>A consultation as the one who asked sees it, and whoever may answer it.</summary>
/// <param name="Consultation">Its id.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Answer">The answer, or null while there is none.</param>
/// <param name="AskedAt">When it was asked.</param>
public sealed record OwnConsultation(ConsultationId Consultation, string State, string Question, string? Answer, Instant AskedAt);
