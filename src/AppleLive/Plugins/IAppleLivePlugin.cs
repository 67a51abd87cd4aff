namespace AppleLive.Plugins;

/// <summary>A package of implementations: gateways, policies, standards, channels, handlers.</summary>
public interface IAppleLivePlugin
{
    /// <summary>Its name, for people.</summary>
    string Name { get; }

    /// <summary>Adds what it offers.</summary>
    void Add(IAppleLiveBuilder live);
}
