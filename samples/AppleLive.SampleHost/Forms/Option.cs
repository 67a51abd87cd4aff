namespace AppleLive.SampleHost.Forms;

/// <summary>One of the choices of a field.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Text">What is read.</param>
/// <param name="Hint">What helps to choose; may be left out.</param>
public sealed record Option(string Value, string Text, string? Hint = null);
