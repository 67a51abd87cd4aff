using AppleLive.Plugins;
using AppleLive.SampleHost.Demo;
using AppleLive.SampleHost.Demo.Season;
using AppleLive.SampleHost.SignIn;
using AppleLive.Storage;

namespace AppleLive.SampleHost;

/// <summary>What must be in place before the first answer. Running it again changes nothing.</summary>
internal sealed class HostStart(Accounts accounts, UnknownAccount unknown, HostVillages villages, IJobTurns turns, IServiceProvider services)
{
    public async Task Prepare(CancellationToken cancellationToken)
    {
        // Hosts that start together put things in place one after the other.
        await using IJobTurn turn = await TurnAsync(cancellationToken);
        await services.GetRequiredService<AppleLiveStart>().PrepareAsync(cancellationToken);
        await villages.Open(cancellationToken);
        await accounts.Migrate(cancellationToken);
        unknown.Prepare();
        if (services.GetService<DemoAccounts>() is { } demo) await demo.Add(cancellationToken);
        if (services.GetService<DemoSeason>() is { } season) await season.Invent(cancellationToken);
    }

    private async Task<IJobTurn> TurnAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await turns.TryTakeAsync("start", cancellationToken) is { } turn) return turn;
            await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken);
        }
    }
}
