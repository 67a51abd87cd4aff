using AppleLive.AspNetCore.Binding;
using AppleLive.Consultations;
using AppleLive.Privacy;
using AppleLive.Texts;

namespace AppleLive.AspNetCore.Views;

/// <summary>A question and its answer, as published.</summary>
internal sealed record ConsultationView(ConsultationId Consultation, string Question, string Answer, string AnswerHtml)
{
    public static ConsultationView Of(Consultation consultation) => new(
        consultation.Id, consultation.PublicQuestion!, consultation.PublicAnswer!, SafeMarkdown.ToHtml(consultation.PublicAnswer));
}

/// <summary>A page of published consultations.</summary>
/// <param name="Consultations">The consultations.</param>
/// <param name="Next">What to send as <c>after</c> for the next page; null on the last one.</param>
internal sealed record ConsultationPage(IReadOnlyList<ConsultationView> Consultations, ConsultationId? Next)
{
    /// <summary>A page of what was read with one more than <paramref name="limit"/>, to know whether there is a next one.</summary>
    public static ConsultationPage Of(IReadOnlyList<Consultation> page, int limit) =>
        new([.. page.Take(limit).Select(ConsultationView.Of)], page.Count > limit ? page[limit - 1].Id : null);
}

/// <summary>Questions that wait for an answer.</summary>
internal sealed record WaitingView(IReadOnlyList<OwnConsultation> Consultations);

/// <summary>The answer to a question asked; the same for every repetition.</summary>
/// <param name="Consultation">Its id.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Token">Opens the consultation, as a bearer token.</param>
internal sealed record AskedView(ConsultationId Consultation, string State, string Token)
{
    public static AskedView Of(ConsultationAnswer asked, MasterKeys keys) =>
        new(asked.Consultation, asked.State, GuestToken.Of(keys, asked.Consultation));
}
