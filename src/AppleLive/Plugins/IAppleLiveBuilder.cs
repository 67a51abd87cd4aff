using Microsoft.Extensions.DependencyInjection;

namespace AppleLive.Plugins;

/// <summary>Adds to AppleLive while it is being registered. Every Add may be called twice; the second time changes nothing.</summary>
public interface IAppleLiveBuilder
{
    /// <summary>The host's services.</summary>
    IServiceCollection Services { get; }
}
