using AppleLive.SampleHost.Demo.Season;
using Microsoft.Extensions.Options;
using NodaTime;

namespace AppleLive.SampleHost.Demo;

/// <summary>Everything the demo adds to the host. Outside the demo none of it is registered.</summary>
internal static class DemoSetup
{
    public static void AddDemo(this IServiceCollection services, IConfiguration configuration, HostFolders folders)
    {
        services.AddOptions<DemoOptions>().Bind(configuration.GetSection(DemoOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DemoOptions>, DemoOptionsValidator>();
        services.AddSingleton(provider => new DemoClock(
            HostClock.System,
            new DemoClockFile(folders.DemoClockFile),
            DemoOptions.ReadOpening(provider.GetRequiredService<IOptions<DemoOptions>>().Value.Now).Value.InZoneLeniently(DemoTownship.Zone).ToInstant()));
        services.AddSingleton<IClock>(provider => provider.GetRequiredService<DemoClock>());
        services.AddScoped<DemoAccounts>();
        services.AddSingleton<DemoDesks>();
        services.AddSingleton<DemoNotices>();
        services.AddSingleton<DemoSeason>();
    }
}
