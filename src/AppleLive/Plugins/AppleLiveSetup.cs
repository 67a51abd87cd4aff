using AppleLive.Gateways;
using AppleLive.Harvests;
using AppleLive.Media;
using AppleLive.Notifications;
using AppleLive.Payments;
using AppleLive.Seasons;
using AppleLive.Settlements;
using AppleLive.Storage;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AppleLive.Plugins;

/// <summary>The settings and the implementations they name, checked. Made once; finds every mistake before it gives up.</summary>
internal sealed class AppleLiveSetup
{
    public AppleLiveSetup(IOptions<AppleLiveOptions> options, IServiceProvider services)
    {
        var mistakes = new List<string>();
        Options = options.Value;
        if (services.GetService<IServiceProviderIsService>()?.IsService(typeof(IStore)) == false)
            mistakes.Add("No storage is registered: call UseSqlite() or UsePostgreSql().");
        if (string.IsNullOrWhiteSpace(Options.Keys.Folder))
            mistakes.Add("AppleLive:Keys:Folder is not set; name a folder that only this host can read.");
        Season? season = Season.Read(Options.Season, mistakes);
        Gateways = Chosen(services.GetServices<IPaymentGateway>(), gateway => gateway.Name, Options.Payments.Gateways, [OfflinePaymentGateway.GatewayName], "AppleLive:Payments:Gateways", mistakes);
        PayoutGateways = Chosen(services.GetServices<IPayoutGateway>(), gateway => gateway.Name, Options.Payouts.Gateways, [], "AppleLive:Payouts:Gateways", mistakes);
        IQualityStandard[] standards = [.. services.GetServices<IQualityStandard>()];
        Standards = Chosen(standards, standard => standard.Name, Options.Harvests.Standards, [.. standards.Select(known => known.Name)], "AppleLive:Harvests:Standards", mistakes);
        IReadOnlyList<ISettlementPolicy> policies = Chosen(services.GetServices<ISettlementPolicy>(), known => known.Name, [Options.Settlements.Policy], [], "AppleLive:Settlements:Policy", mistakes);
        IReadOnlyList<INotificationChannel> channels = Chosen(services.GetServices<INotificationChannel>(), known => known.Name, [Options.Notifications.Channel], [], "AppleLive:Notifications:Channel", mistakes);
        IReadOnlyList<IMediaStore> media = MediaStores([.. services.GetServices<IMediaStore>()], Options.Media.Store, mistakes);
        OptionRanges.Check(Options, mistakes);
        mistakes.AddRange(services.GetServices<ISettingsCheck>().SelectMany(check => check.Mistakes()));

        if (mistakes.Count > 0) throw new AppleLiveConfigurationException(mistakes);
        (Season, Policy, Channel, Media) = (season!, policies[0], channels[0], media.Count > 0 ? media[0] : new NoMediaStore());
    }

    public AppleLiveOptions Options { get; }

    public Season Season { get; }

    public IReadOnlyList<IPaymentGateway> Gateways { get; }

    public IReadOnlyList<IPayoutGateway> PayoutGateways { get; }

    public IReadOnlyList<IQualityStandard> Standards { get; }

    public ISettlementPolicy Policy { get; }

    public INotificationChannel Channel { get; }

    public IMediaStore Media { get; }

    private static IReadOnlyList<IMediaStore> MediaStores(IMediaStore[] registered, string wanted, List<string> mistakes)
    {
        const string setting = "AppleLive:Media:Store";
        if (wanted.Length == 0 && registered.DistinctBy(known => known.Name).Count() > 1)
            mistakes.Add($"{setting} is not set; choose one of: {string.Join(", ", registered.Select(known => known.Name))}.");
        return Chosen(registered, known => known.Name, wanted.Length == 0 ? [] : [wanted], [.. registered.Take(1).Select(known => known.Name)], setting, mistakes);
    }

    private static IReadOnlyList<T> Chosen<T>(
        IEnumerable<T> registered, Func<T, string> nameOf, IEnumerable<string> wanted, IReadOnlyList<string> otherwise, string setting, List<string> mistakes)
    {
        T[] known = [.. registered];
        foreach (string twice in known.GroupBy(nameOf).Where(same => same.Count() > 1).Select(same => same.Key))
            mistakes.Add($"Two implementations are called \"{twice}\"; {setting} could mean either. Remove one.");

        string[] names = [.. wanted.Distinct()];
        if (names.Length == 0) names = [.. otherwise];
        var chosen = new List<T>();
        foreach (string name in names)
        {
            if (known.FirstOrDefault(candidate => nameOf(candidate) == name) is { } found) chosen.Add(found);
            else mistakes.Add($"{setting} names \"{name}\"; registered are: {string.Join(", ", known.Select(nameOf).Order(StringComparer.Ordinal))}.");
        }

        return chosen;
    }
}
