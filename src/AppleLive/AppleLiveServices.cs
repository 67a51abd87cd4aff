using System.Diagnostics.Metrics;

using AppleLive.Announcements;
using AppleLive.BankStatements;
using AppleLive.Bookkeeping;
using AppleLive.Checks;
using AppleLive.Claims;
using AppleLive.Consultations;
using AppleLive.DayBooks;
using AppleLive.Diagnostics;
using AppleLive.Erasures;
using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.Livestreams;
using AppleLive.MoneyTasks;
using AppleLive.Notifications;
using AppleLive.OnlinePayments;
using AppleLive.Orders;
using AppleLive.PayeeAccounts;
using AppleLive.Payments;
using AppleLive.Payouts;
using AppleLive.People;
using AppleLive.Plugins;
using AppleLive.Privacy;
using AppleLive.ProviderEvents;
using AppleLive.Reconciliation;
using AppleLive.Settlements;
using AppleLive.Shipping;
using AppleLive.Storage;
using AppleLive.Transparency;
using AppleLive.Villages;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

using NodaTime;

namespace AppleLive;

/// <summary>Registers AppleLive.</summary>
public static class AppleLiveServices
{
    /// <summary>
    /// Registers the library. <paramref name="configure"/> chooses the storage and adds plug-ins. Safe to call twice. Mistakes
    /// in the settings are reported, all together, by <see cref="AppleLiveStart.PrepareAsync"/>.
    /// </summary>
    public static IServiceCollection AddAppleLive(this IServiceCollection services, Action<IAppleLiveBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<AppleLiveOptions>();
        AddFoundations(services);
        AddDesks(services);
        AddProviders(services);
        AddLog(services);
        var live = new Builder(services);
        live.AddPaymentGateway<OfflinePaymentGateway>()
            .AddSettlementPolicy<AtCostPolicy>()
            .AddQualityStandard<FreshAppleStandard>()
            .AddQualityStandard<AppleGradesStandard>()
            .AddNotificationChannel<LogChannel>();
        configure(live);
        return services;
    }

    private static void AddFoundations(IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
#pragma warning disable RS0030 // The composition root names the system clock.
        services.TryAddSingleton<IClock>(SystemClock.Instance);
#pragma warning restore RS0030
        services.TryAddSingleton<ILiveSignals, NoLiveSignals>();
        services.TryAddSingleton<IJobTurns, OnlyHost>();
        services.TryAddSingleton<IdSource>();
        services.TryAddSingleton<AppleLiveSetup>();
        services.TryAddSingleton<AppleLiveStart>();
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<AppleLiveOptions>>().Value);
        services.TryAddSingleton(provider => provider.Setup().Season);
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<AppleLiveOptions>>().Value.Settlements);
        services.TryAddSingleton(provider => MasterKeys.OpenOrCreate(provider.Setup().Options.Keys.Folder));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IDomainEventHandler, NotificationHandler>(provider => new NotificationHandler(provider.Setup().Channel)));
        services.TryAddSingleton(provider => new CommandRunner(
            provider.GetRequiredService<IStore>(), provider.GetRequiredService<MasterKeys>(), provider.GetRequiredService<IClock>()));
        services.TryAddSingleton(p => new KeyRetention(p.Store(), p.Clock(), p.Setup().Options.Idempotency));
        services.TryAddSingleton(provider => new CheckoutLane(
            provider.GetRequiredService<ICheckoutStore>(), provider.GetRequiredService<IClock>(), provider.GetRequiredService<TimeProvider>(),
            provider.Setup().Options.CheckoutLane, new CheckoutMeter(provider.GetService<IMeterFactory>()), provider.GetRequiredService<ILogger<CheckoutLane>>()));
    }

    private static void AddDesks(IServiceCollection services)
    {
        services.TryAddSingleton<PeopleDesk>();
        services.TryAddSingleton<VillageDesk>();
        services.TryAddSingleton(p => new GrowerDesk(p.Commands(), p.Keys(), p.Clock(), p.Ids()));
        services.TryAddSingleton(p => new HarvestDesk(
            p.Commands(), new HarvestIntake(p.Setup().Standards, p.Setup().Season, p.Clock()), p.Keys(), p.Ids(), p.Setup().Options.Ledger));
        services.TryAddSingleton(p => new LotPhotoDesk(p.Store(), p.Commands(), p.Setup().Media));
        services.TryAddSingleton(p => new ListingDesk(p.Commands(), p.Ids(), p.Signals()));
        services.TryAddSingleton(p => new LivestreamDesk(p.Commands(), p.Setup().Season, p.Ids(), p.Signals()));
        services.TryAddSingleton(p => new HostDesk(p.Commands(), p.Signals()));
        services.TryAddSingleton(p => new OrderDesk(
            p.Store(), p.Lane(), p.Commands(), new OrderIntake(p.Setup().Gateways), p.Keys(), p.Ids(), p.Setup().Season, p.Clock(), p.Signals()));
        services.TryAddSingleton(p => new SlipBooks(p.Keys()));
        services.TryAddSingleton(p => new PaymentDesk(p.Commands(), p.GetRequiredService<SlipBooks>(), p.Setup().Options.Payments, p.Keys(), p.Ids()));
        services.TryAddSingleton(p => new SlipDesk(p.Store(), p.Commands(), p.GetRequiredService<SlipBooks>(), p.Keys(), p.Ids()));
        services.TryAddSingleton(p => new RefundDesk(p.Commands(), p.Keys(), p.Ids()));
        services.TryAddSingleton(p => new ParcelDesk(p.Store(), p.Lane(), p.Commands(), p.Ids(), p.Setup().Options.Shipping));
        services.TryAddSingleton(p => new ClaimDesk(p.Commands(), p.Keys(), p.Ids(), p.Setup().Options.Claims));
        services.TryAddSingleton(p => new AnnouncementDesk(p.Store(), p.Commands(), p.Ids()));
        services.TryAddSingleton(p => new ConsultationDesk(p.Store(), p.Commands(), p.Keys(), p.Ids()));
        services.TryAddSingleton(p => new SettlementDesk(p.Store(), p.Commands(), p.Setup().Policy, p.Keys(), p.Ids(), p.Clock()));
        services.TryAddSingleton(p => new PayoutDesk(
            p.Store(), p.Commands(), p.GetRequiredService<PayoutGateways>(), p.GetRequiredService<PayoutMoves>(), p.GetRequiredService<PayoutIntake>(), p.Keys(),
            p.Ids()));
        services.TryAddSingleton(p => new BankStatementDesk(
            p.Store(), p.Commands(), p.GetRequiredService<PaymentDesk>(), p.GetRequiredService<PayoutDesk>(), p.Setup().Options.Privacy, p.Keys(), p.Ids()));
        services.TryAddSingleton(p => new PayeeAccountDesk(p.Commands(), p.Keys(), p.Ids()));
        services.TryAddSingleton(p => new ErasureDesk(
            p.Store(), p.GetRequiredService<IStoreRemains>(), p.Commands(), new Retention(p.Setup().Options.Privacy.RetentionYears, p.Setup().Season.Zone), p.Clock()));
        services.TryAddSingleton(p => new LogDesk(p.Store(), p.GetRequiredService<LogKeys>()));
        services.TryAddSingleton(p => new ReceiptDesk(p.Store(), p.Keys()));
        services.TryAddSingleton(p => new AccountDesk(p.Store(), p.Setup().Season));
        services.TryAddSingleton(p => new DayBookDesk(p.Store(), p.Commands(), p.Keys(), p.Setup().Season, p.Clock()));
    }

    private static void AddProviders(IServiceCollection services)
    {
        services.TryAddSingleton(p => new ProviderList(p.Setup().Gateways));
        services.TryAddSingleton(p => new PayoutGateways(p.Setup().PayoutGateways));
        services.TryAddSingleton(p => new PayoutMoves(p.Keys()));
        services.TryAddSingleton(p => new MoneyTaskBook(p.Ids(), p.Clock()));
        services.TryAddSingleton(p => new PaymentIntake(p.Store(), p.Lane(), p.Keys(), p.TaskBook(), p.Ids(), p.Clock(), p.GetRequiredService<TimeProvider>(), p.Signals()));
        services.TryAddSingleton(p => new RefundIntake(p.Store(), p.TaskBook(), p.Ids(), p.Clock()));
        services.TryAddSingleton(p => new DisputeIntake(p.Store(), p.TaskBook(), p.Ids(), p.Clock()));
        services.TryAddSingleton(p => new PayoutIntake(p.Store(), p.GetRequiredService<PayoutGateways>(), p.GetRequiredService<PayoutMoves>(), p.TaskBook(), p.Clock()));
        services.TryAddSingleton(p => new OnlinePaymentDesk(
            p.Store(), p.Providers(), p.GetRequiredService<PaymentIntake>(), p.Ids(), p.Clock(), p.GetRequiredService<ILogger<OnlinePaymentDesk>>()));
        services.TryAddSingleton(p => new StrayMoneyDesk(p.Store(), p.Commands()));
        services.TryAddSingleton(p => new MoneyTaskDesk(p.Store(), p.Commands(), p.Keys()));
        services.TryAddSingleton(p => new WebhookDesk(p.Store(), p.Providers(), p.Clock()));
        services.TryAddSingleton(p => new ProviderEventDesk(p.Store(), p.Commands()));
        services.TryAddSingleton(p => new ProviderTries(p.Store(), p.TaskBook(), p.Clock(), p.GetRequiredService<ILogger<ProviderTries>>()));
        services.TryAddSingleton(p => new PageRounds(
            p.Store(), p.Providers(), p.GetRequiredService<PaymentIntake>(), p.GetRequiredService<ProviderTries>(), p.Clock(), p.GetRequiredService<ILogger<PageRounds>>()));
        services.TryAddSingleton(p => new RefundRounds(
            p.Store(), p.Providers(), p.GetRequiredService<RefundIntake>(), p.GetRequiredService<ProviderTries>(), p.Clock()));
        services.TryAddSingleton(p => new PayoutRounds(
            p.Store(), p.GetRequiredService<PayoutGateways>(), p.GetRequiredService<PayoutIntake>(), p.GetRequiredService<ProviderTries>(), p.Clock()));
        services.TryAddSingleton(p => new ReversalRounds(
            p.Store(), p.GetRequiredService<PayoutGateways>(), p.GetRequiredService<PayoutMoves>(), p.Setup().Policy, p.GetRequiredService<ProviderTries>(),
            p.Ids(), p.Clock()));
        services.TryAddSingleton(p => new ProviderEventRounds(
            p.Store(), p.Providers(), p.GetRequiredService<PaymentIntake>(), p.GetRequiredService<RefundIntake>(), p.GetRequiredService<DisputeIntake>(),
            p.GetRequiredService<PayoutIntake>(), p.GetRequiredService<WebhookDesk>(), p.Clock(), p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<ILogger<ProviderEventRounds>>()));
        services.TryAddSingleton(p => new ReconciliationDesk(p.Store()));
        services.TryAddSingleton(p => new ProviderEntryDesk(p.Store(), p.Commands(), p.Keys(), p.Ids(), p.Setup().Options.Payments.SecondPersonAboveFen));
        services.TryAddSingleton(p => new ReconciliationRounds(
            p.Store(), p.Providers(), p.TaskBook(), p.GetRequiredService<TimeProvider>(), p.GetRequiredService<ILogger<ReconciliationRounds>>()));
    }

    private static void AddLog(IServiceCollection services)
    {
        services.TryAddSingleton(p => LogKeys.OpenOrCreate(p.Setup().Options.Ledger, p.Setup().Options.Keys));
        services.TryAddSingleton(p => new Witnesses(
            p.Store(), p.Setup().Options.Ledger, WitnessHttp(), p.GetRequiredService<TimeProvider>(), p.GetRequiredService<ILogger<Witnesses>>()));
        services.TryAddSingleton(p => new Integrator(p.Store(), p.Clock(), p.GetRequiredService<LogKeys>(), p.GetRequiredService<Witnesses>()));
        services.TryAddSingleton(p => new StoreGauges(p.GetRequiredService<IStoreWatch>(), p.Clock(), p.GetService<IMeterFactory>()));
        services.TryAddSingleton(p => new CheckDesk(p.Store(), p.GetRequiredService<LogKeys>()));
    }

    // Lives as long as the host; connections are made anew now and then, so that a witness may move.
    private static HttpClient WitnessHttp() => new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) });

    private static AppleLiveSetup Setup(this IServiceProvider provider) => provider.GetRequiredService<AppleLiveSetup>();

    private static MoneyTaskBook TaskBook(this IServiceProvider provider) => provider.GetRequiredService<MoneyTaskBook>();

    private static IStore Store(this IServiceProvider provider) => provider.GetRequiredService<IStore>();

    private static CheckoutLane Lane(this IServiceProvider provider) => provider.GetRequiredService<CheckoutLane>();

    private static CommandRunner Commands(this IServiceProvider provider) => provider.GetRequiredService<CommandRunner>();

    private static ProviderList Providers(this IServiceProvider provider) => provider.GetRequiredService<ProviderList>();

    private static MasterKeys Keys(this IServiceProvider provider) => provider.GetRequiredService<MasterKeys>();

    private static IClock Clock(this IServiceProvider provider) => provider.GetRequiredService<IClock>();

    private static IdSource Ids(this IServiceProvider provider) => provider.GetRequiredService<IdSource>();

    private static ILiveSignals Signals(this IServiceProvider provider) => provider.GetRequiredService<ILiveSignals>();

    private sealed record Builder(IServiceCollection Services) : IAppleLiveBuilder;
}
