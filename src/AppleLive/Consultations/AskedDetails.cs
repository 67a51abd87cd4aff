namespace AppleLive.Consultations;

/// <summary>What was asked, and by whom if he said so. Kept sealed.</summary>
/// <param name="Question">The question.</param>
/// <param name="Name">A name, or empty.</param>
/// <param name="Phone">A mobile number, or empty.</param>
public sealed record AskedDetails(string Question, string Name, string Phone);
