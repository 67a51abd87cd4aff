using AppleLive.Gateways;
using AppleLive.Harvests;
using AppleLive.Media;
using AppleLive.Notifications;
using AppleLive.Settlements;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AppleLive.Plugins;

/// <summary>What can be added to AppleLive.</summary>
public static class AppleLiveBuilderExtensions
{
    /// <summary>Adds a plug-in.</summary>
    public static IAppleLiveBuilder AddPlugin<TPlugin>(this IAppleLiveBuilder live)
        where TPlugin : IAppleLivePlugin, new()
    {
        new TPlugin().Add(live);
        return live;
    }

    /// <summary>Adds a way to pay. It is used where <c>AppleLive:Payments:Gateways</c> names it.</summary>
    public static IAppleLiveBuilder AddPaymentGateway<T>(this IAppleLiveBuilder live)
        where T : class, IPaymentGateway => live.AddNamed<IPaymentGateway, T>();

    /// <summary>Adds a way to pay villages. It is used where <c>AppleLive:Payouts:Gateways</c> names it.</summary>
    public static IAppleLiveBuilder AddPayoutGateway<T>(this IAppleLiveBuilder live)
        where T : class, IPayoutGateway => live.AddNamed<IPayoutGateway, T>();

    /// <summary>Adds a settlement policy. It is used where <c>AppleLive:Settlements:Policy</c> names it.</summary>
    public static IAppleLiveBuilder AddSettlementPolicy<T>(this IAppleLiveBuilder live)
        where T : class, ISettlementPolicy => live.AddNamed<ISettlementPolicy, T>();

    /// <summary>Adds a quality standard.</summary>
    public static IAppleLiveBuilder AddQualityStandard<T>(this IAppleLiveBuilder live)
        where T : class, IQualityStandard => live.AddNamed<IQualityStandard, T>();

    /// <summary>Adds a notification channel. It is used where <c>AppleLive:Notifications:Channel</c> names it.</summary>
    public static IAppleLiveBuilder AddNotificationChannel<T>(this IAppleLiveBuilder live)
        where T : class, INotificationChannel => live.AddNamed<INotificationChannel, T>();

    /// <summary>Adds a place to keep pictures. It is used where <c>AppleLive:Media:Store</c> names it, or where it is the only one.</summary>
    public static IAppleLiveBuilder AddMediaStore<T>(this IAppleLiveBuilder live)
        where T : class, IMediaStore => live.AddNamed<IMediaStore, T>();

    /// <summary>Adds someone who acts on what has happened.</summary>
    public static IAppleLiveBuilder AddDomainEventHandler<T>(this IAppleLiveBuilder live)
        where T : class, IDomainEventHandler => live.AddNamed<IDomainEventHandler, T>();

    /// <summary>Adds a look at a plug-in's own settings before the host starts.</summary>
    public static IAppleLiveBuilder AddSettingsCheck<T>(this IAppleLiveBuilder live)
        where T : class, ISettingsCheck
    {
        live.Services.TryAddEnumerable(ServiceDescriptor.Singleton<ISettingsCheck, T>());
        return live;
    }

    private static IAppleLiveBuilder AddNamed<TService, T>(this IAppleLiveBuilder live)
        where TService : class
        where T : class, TService
    {
        // One object, however many things it can do: a provider may take payments and pay villages.
        live.Services.TryAddSingleton<T>();
        live.Services.TryAddEnumerable(ServiceDescriptor.Singleton<TService, T>(provider => provider.GetRequiredService<T>()));
        return live;
    }
}
