using AppleLive.AspNetCore.Binding;
using AppleLive.AspNetCore.Endpoints;
using AppleLive.AspNetCore.Health;
using AppleLive.AspNetCore.Problems;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AppleLive.AspNetCore;

/// <summary>The library over HTTP.</summary>
public static class AppleLiveEndpoints
{
    internal const string Root = "/api/v1";

    /// <summary>
    /// Maps everything under <c>/api/v1</c>, the ledger under <c>/ledger</c>, the OpenAPI document at <c>/openapi/v1.json</c>, and <c>/health/live</c> and
    /// <c>/health/ready</c>. Needs <see cref="AppleLiveHttp.AddAppleLiveHttp"/>, and the host's authentication and authorization before it.
    /// </summary>
    public static IEndpointRouteBuilder MapAppleLive(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        RouteGroupBuilder api = endpoints.MapAppleLiveApi();
        api.Concept("season").MapSeason();
        api.Concept("villages").MapVillages();
        api.Concept("growers").MapGrowers();
        api.Concept("lots").MapLots();
        api.Concept("listings").MapListings();
        api.Concept("livestreams").MapLivestreams();
        api.Concept("orders").MapOrders();
        api.Concept("payments").MapPayments();
        api.Concept("bank-statements").MapBankStatements();
        api.Concept("refunds").MapRefunds();
        api.Concept("claims").MapClaims();
        api.Concept("settlements").MapSettlements();
        api.Concept("payouts").MapPayouts();
        api.Concept("providers").MapProviders();
        api.Concept("money-tasks").MapMoneyTasks();
        api.Concept("announcements").MapAnnouncements();
        api.Concept("consultations").MapConsultations();

        endpoints.MapLedger();
        endpoints.MapOpenApi().AllowAnonymous();
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        endpoints.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(StoreHealth.Ready) }).AllowAnonymous();
        return endpoints;
    }

    /// <summary>
    /// A group under <c>/api/v1</c> whose endpoints read bodies (<see cref="JsonBody{T}"/>) and answer problems as the
    /// library's own do; for a host's or a plug-in's endpoints.
    /// </summary>
    public static RouteGroupBuilder MapAppleLiveApi(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGroup(Root).AddEndpointFilter<RouteGroupBuilder, BoundFilter>().GuardExceptions();

    private static RouteGroupBuilder Concept(this RouteGroupBuilder api, string name) => api.MapGroup("").WithTags(name);
}
