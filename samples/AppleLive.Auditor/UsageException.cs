namespace AppleLive.Auditor;

/// <summary>The command cannot be done as it was given; the message tells how to mend it.</summary>
internal sealed class UsageException(string message) : Exception(message);
