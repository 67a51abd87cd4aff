using AppleLive.Privacy;
using AppleLive.Storage;

using Microsoft.Extensions.DependencyInjection;

namespace AppleLive.Plugins;

/// <summary>Makes AppleLive ready: settings checked, keys on disk, store up to date. A host calls it before its first answer; again changes nothing.</summary>
public sealed class AppleLiveStart(IServiceProvider services)
{
    /// <summary>Makes everything ready.</summary>
    /// <exception cref="AppleLiveConfigurationException">The settings have mistakes; all of them are named.</exception>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredService<AppleLiveSetup>();
        services.GetRequiredService<MasterKeys>();
        await services.GetRequiredService<IStoreSchema>().PrepareAsync(cancellationToken);
    }
}
