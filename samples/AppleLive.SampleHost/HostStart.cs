using AppleLive.Plugins;
using AppleLive.SampleHost.Demo;
using AppleLive.SampleHost.Demo.Season;
using AppleLive.SampleHost.SignIn;

namespace AppleLive.SampleHost;

/// <summary>What must be in place before the first answer. Running it again changes nothing.</summary>
internal sealed class HostStart(Accounts accounts, UnknownAccount unknown, HostVillages villages, IServiceProvider services)
{
    public async Task Prepare(CancellationToken cancellationToken)
    {
        await services.GetRequiredService<AppleLiveStart>().PrepareAsync(cancellationToken);
        await villages.Open(cancellationToken);
        await accounts.Migrate(cancellationToken);
        unknown.Prepare();
        if (services.GetService<DemoAccounts>() is { } demo) await demo.Add(cancellationToken);
        if (services.GetService<DemoSeason>() is { } season) await season.Invent(cancellationToken);
    }
}
