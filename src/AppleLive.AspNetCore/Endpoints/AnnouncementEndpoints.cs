using AppleLive.Announcements;
using AppleLive.AspNetCore.Access;
using AppleLive.AspNetCore.Binding;
using AppleLive.AspNetCore.Describe;
using AppleLive.AspNetCore.Views;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace AppleLive.AspNetCore.Endpoints;

/// <summary>Announcements: what the station tells everyone.</summary>
internal static class AnnouncementEndpoints
{
    public static void MapAnnouncements(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder announcements = api.MapGroup("/announcements");

        announcements.MapGet("", async (Paging<AnnouncementId> page, AnnouncementDesk desk, CancellationToken ct) =>
                AnnouncementPage.Of(await desk.ListAsync(page.After, page.Limit + 1, ct), page.Limit).Found())
            .ForAnyone()
            .Reads<AnnouncementPage>("Published announcements, newest first.");

        announcements.MapPost("", async (RequestKey key, JsonBody<NewAnnouncement> body, Caller by, AnnouncementDesk desk, CancellationToken ct) =>
                (await desk.DraftAsync(body, by, key, ct)).Created())
            .ForStaff(AppleLivePolicies.Officer)
            .Creates<AnnouncementAnswer>("Write an announcement; nobody sees it yet.");

        announcements.MapPost("/{id}/publication", async (RouteId<AnnouncementId> id, RequestKey key, Caller by, AnnouncementDesk desk, CancellationToken ct) =>
                (await desk.PublishAsync(id, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.Officer)
            .Does<AnnouncementAnswer>("Show an announcement to everyone.", Refusals.NotNow);

        announcements.MapPost("/{id}/withdrawal", async (RouteId<AnnouncementId> id, RequestKey key, Caller by, AnnouncementDesk desk, CancellationToken ct) =>
                (await desk.WithdrawAsync(id, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.Officer)
            .Does<AnnouncementAnswer>("Take an announcement back.", Refusals.NotNow);
    }
}
