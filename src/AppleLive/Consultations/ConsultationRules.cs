namespace AppleLive.Consultations;

/// <summary>The rules of a consultation's life: no clock, no store.</summary>
internal static class ConsultationRules
{
    public static Outcome<ConsultationState> Decide(ConsultationState state, ConsultationCommand command) => (state, command) switch
    {
        (ConsultationState.Asked or ConsultationState.Answered, ConsultationCommand.Answer) => ConsultationState.Answered,
        (ConsultationState.Answered, ConsultationCommand.Publish) => ConsultationState.Published,
        (ConsultationState.Answered or ConsultationState.Published, ConsultationCommand.Close) => ConsultationState.Closed,
        _ => new Refusal(Refusals.NotNow).With("state", NameOf(state)),
    };

    public static string NameOf(ConsultationState state) => state switch
    {
        ConsultationState.Asked => "asked",
        ConsultationState.Answered => "answered",
        ConsultationState.Published => "published",
        _ => "closed",
    };
}
