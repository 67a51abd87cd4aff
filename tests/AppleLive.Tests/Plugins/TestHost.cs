using AppleLive.Orders;
using AppleLive.Plugins;
using AppleLive.Storage;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;
using NodaTime.Testing;

namespace AppleLive.Tests.Plugins;

/// <summary>A host without a store, to see what it says before it would need one.</summary>
internal sealed class TestHost : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("applelive-").FullName;
    private readonly ServiceCollection services = [];

    public TestHost()
    {
        services.AddSingleton<IClock>(FakeClock.FromUtc(2026, 9, 12, 1, 0, 0));
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.Configure<AppleLiveOptions>(options => options.Keys.Folder = Path.Combine(folder, "keys"));
    }

    public IServiceCollection Services => services;

    public TestHost With(Action<IAppleLiveBuilder> configure)
    {
        services.AddAppleLive(configure);
        return this;
    }

    public TestHost WithStore() => With(live =>
    {
        live.Services.AddSingleton<IStore, NoStore>();
        live.Services.AddSingleton<ICheckoutStore, NoStore>();
        live.Services.AddSingleton<IStoreSchema, NoStore>();
        live.Services.AddSingleton<IStoreRemains, NoStore>();
    });

    public TestHost Set(Action<AppleLiveOptions> configure)
    {
        services.Configure(configure);
        return this;
    }

    public ServiceProvider Build() => services.BuildServiceProvider();

    public async Task<IReadOnlyList<string>> Mistakes()
    {
        await using ServiceProvider provider = Build();
        try
        {
            await provider.GetRequiredService<AppleLiveStart>().PrepareAsync(TestContext.Current.CancellationToken);
            return [];
        }
        catch (AppleLiveConfigurationException mistaken)
        {
            mistaken.Message.ShouldBe($"AppleLive cannot start:{Environment.NewLine}{string.Join(Environment.NewLine, mistaken.Mistakes.Select(mistake => "  - " + mistake))}");
            return mistaken.Mistakes;
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
