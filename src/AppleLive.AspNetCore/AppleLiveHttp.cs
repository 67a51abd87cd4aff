using AppleLive.AspNetCore.Access;
using AppleLive.AspNetCore.Describe;
using AppleLive.AspNetCore.Health;
using AppleLive.AspNetCore.Jobs;
using AppleLive.AspNetCore.Live;
using AppleLive.AspNetCore.Problems;
using AppleLive.AspNetCore.Views;
using AppleLive.Livestreams;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AppleLive.AspNetCore;

/// <summary>Registers what the library needs over HTTP.</summary>
public static class AppleLiveHttp
{
    /// <summary>
    /// Registers policies, problem details, JSON, the OpenAPI document, health checks, live events and the background jobs.
    /// Before or after <see cref="AppleLiveServices.AddAppleLive"/>; calling it twice changes nothing. Authentication is the host's.
    /// </summary>
    public static IServiceCollection AddAppleLiveHttp(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.Any(service => service.ServiceType == typeof(LiveFeed))) return services;

        services.TryAddSingleton(TimeProvider.System);
        services.ConfigureHttpJsonOptions(json => AppleLiveJson.Configure(json.SerializerOptions));
        services.AddSingleton<ListingReader>().AddSingleton<LivestreamReader>().AddSingleton<OrderReader>().AddSingleton<VillageOrderReader>();
        AddAccess(services);
        AddProblems(services);
        AddLive(services);
        AddJobs(services);
        services.AddSingleton<StoreHealth>();
        services.AddHealthChecks()
            .AddCheck<StoreHealth>("store", tags: [StoreHealth.Ready])
            .AddCheck<LaneHealth>("checkout", tags: [StoreHealth.Ready])
            .AddCheck<LogHealth>("log", tags: [StoreHealth.Ready]);
        services.AddOpenApi("v1", document => document
            .AddDocumentTransformer<ProblemSchema>()
            .AddOperationTransformer<OperationDescriber>()
            .AddSchemaTransformer<ValueSchemas>());
        return services;
    }

    private static void AddAccess(IServiceCollection services)
    {
        services.AddAuthorization(AppleLivePolicies.AddTo);
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, ProblemAuthorizationHandler>();
    }

    private static void AddProblems(IServiceCollection services)
    {
        // The first writer that can write does: before the framework's own.
        services.Insert(0, ServiceDescriptor.Singleton<IProblemDetailsWriter, ApiProblemWriter>());
        services.AddProblemDetails();
        services.AddSingleton<IStartupFilter, BareStatusFilter>();
    }

    private static void AddLive(IServiceCollection services)
    {
        services.AddOptions<LiveFeedOptions>().BindConfiguration("AppleLive:LiveFeed").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<LiveFeed>();
        services.Replace(ServiceDescriptor.Singleton<ILiveSignals>(provider => provider.GetService<ILiveRelay>() is { } relay
            ? new RelayedSignals(provider.GetRequiredService<LiveFeed>(), relay)
            : provider.GetRequiredService<LiveFeed>()));
    }

    private static void AddJobs(IServiceCollection services)
    {
        // First, so that it stops last: after the server and every job that sends commands.
        services.AddHostedService<LaneDrain>();
        services.AddHostedService<GaugesJob>();
        services.AddSingleton<OutboxCourier>();
        services.AddSingleton<IntegratorJob>();
        services.AddHostedService(provider => provider.GetRequiredService<IntegratorJob>());
        services.AddHostedService<WitnessJob>();
        services.AddHostedService<ExpiryJob>();
        services.AddHostedService<OutboxJob>();
        services.AddHostedService<KeyRetentionJob>();
        services.AddHostedService<ProviderJob>();
        services.AddHostedService<ReconciliationJob>();
        services.AddHostedService<LiveFeedJob>();
        services.AddHostedService<LiveRelayJob>();
    }
}
