namespace AppleLive.Plugins;

/// <summary>AppleLive cannot start as it is set up. It names every mistake at once, each with how to mend it.</summary>
public sealed class AppleLiveConfigurationException : Exception
{
    /// <summary>With these mistakes.</summary>
    public AppleLiveConfigurationException(IReadOnlyList<string> mistakes)
        : base($"AppleLive cannot start:{Environment.NewLine}{string.Join(Environment.NewLine, mistakes.Select(mistake => $"  - {mistake}"))}") =>
        Mistakes = mistakes;

    /// <summary>With a message.</summary>
    public AppleLiveConfigurationException(string message)
        : this([message]) { }

    /// <summary>With a message and its cause.</summary>
    public AppleLiveConfigurationException(string message, Exception inner)
        : base(message, inner) => Mistakes = [message];

    /// <summary>Without a message.</summary>
    public AppleLiveConfigurationException()
        : this("unknown") { }

    /// <summary>Every mistake.</summary>
    public IReadOnlyList<string> Mistakes { get; }
}
