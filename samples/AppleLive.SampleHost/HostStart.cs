using AppleLive.SampleHost.Demo;
using AppleLive.SampleHost.SignIn;

namespace AppleLive.SampleHost;

/// <summary>What must be in place before the first answer. Running it again changes nothing.</summary>
internal sealed class HostStart(Accounts accounts, UnknownAccount unknown, IServiceProvider services)
{
    public async Task Prepare(CancellationToken cancellationToken)
    {
        await accounts.Migrate(cancellationToken);
        unknown.Prepare();
        if (services.GetService<DemoAccounts>() is { } demo) await demo.Add(cancellationToken);

        // ── The library's store, then the demo season (DemoPeople, DemoVillages, DemoClock.Set), go here. ──
    }
}
