namespace AppleLive.Consultations;

/// <summary>What can be asked of a consultation.</summary>
internal enum ConsultationCommand
{
    Answer,
    Publish,
    Close,
}
