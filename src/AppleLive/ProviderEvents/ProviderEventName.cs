using System.Diagnostics.CodeAnalysis;

namespace AppleLive.ProviderEvents;

/// <summary>By what a notice is known.</summary>
/// <param name="Provider">The provider by name.</param>
/// <param name="Event">The provider's name for it.</param>
public sealed record ProviderEventName(string Provider, string Event)
{
    /// <summary>Reads <c>provider:event</c>, as it is written.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ProviderEventName? name)
    {
        name = text?.Split(':', 2) is [{ Length: > 0 } provider, { Length: > 0 and <= 255 } named] ? new ProviderEventName(provider, named) : null;
        return name is not null;
    }

    /// <inheritdoc />
    public override string ToString() => $"{Provider}:{Event}";
}
