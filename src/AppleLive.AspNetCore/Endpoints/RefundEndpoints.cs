using AppleLive.AspNetCore.Access;
using AppleLive.AspNetCore.Binding;
using AppleLive.AspNetCore.Describe;
using AppleLive.Payments;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace AppleLive.AspNetCore.Endpoints;

/// <summary>Refunds that were promised.</summary>
internal static class RefundEndpoints
{
    public static void MapRefunds(this IEndpointRouteBuilder api) =>
        api.MapPost("/refunds/{id}/paid", async (RouteId<RefundId> id, RequestKey key, Caller by, RefundDesk desk, CancellationToken ct) =>
                (await desk.PayAsync(id, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.Accountant)
            .Does<RefundAnswer>("Record that a promised refund was handed over.", Refusals.NotNow, Refusals.SentByProvider);
}
