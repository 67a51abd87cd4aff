using AppleLive.Conformance.Seasons;
using AppleLive.Plugins;

namespace AppleLive.Conformance;

/// <summary>What every storage engine must pass. An engine inherits the suites and adds its storage.</summary>
public abstract class StorageSuite : IAsyncLifetime
{
    /// <summary>The season of the running test.</summary>
    protected TestSeason Season { get; private set; } = null!;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Season = await TestSeason.Open(UseStorage, Configure);

    public async ValueTask DisposeAsync()
    {
        await Season.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Adds the engine's storage, which may keep files in the folder.</summary>
    protected abstract void UseStorage(IAppleLiveBuilder live, string folder);

    /// <summary>Sets what a suite needs set otherwise.</summary>
    protected virtual void Configure(AppleLiveOptions options) { }
}
