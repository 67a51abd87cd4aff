using AppleLive.AspNetCore.Access;
using AppleLive.AspNetCore.Binding;
using AppleLive.AspNetCore.Describe;
using AppleLive.AspNetCore.Views;
using AppleLive.MoneyTasks;
using AppleLive.OnlinePayments;
using AppleLive.ProviderEvents;
using AppleLive.Reconciliation;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace AppleLive.AspNetCore.Endpoints;

/// <summary>What waits for a person about money at providers: differences, notices that failed, money to hand over, movements to book.</summary>
internal static class MoneyTaskEndpoints
{
    public static void MapMoneyTasks(this IEndpointRouteBuilder api)
    {
        api.MapTasks();
        api.MapEvents();
        api.MapStrays();
        api.MapEntries();
    }

    private static void MapTasks(this IEndpointRouteBuilder api)
    {
        api.MapGet("/money-tasks", async (Paging<MoneyTaskId> page, Caller by, MoneyTaskDesk desk, CancellationToken ct) =>
                MoneyTaskPage.Of(await desk.ListAsync(open: true, page.After, page.Limit + 1, by, ct), page.Limit, desk.NoteOf).Found())
            .ForStaff(AppleLivePolicies.AccountantOrOfficer)
            .OutOfCaches()
            .Reads<MoneyTaskPage>("Open differences between our books and providers', newest first.");

        api.MapGet("/money-tasks/done", async (Paging<MoneyTaskId> page, Caller by, MoneyTaskDesk desk, CancellationToken ct) =>
                MoneyTaskPage.Of(await desk.ListAsync(open: false, page.After, page.Limit + 1, by, ct), page.Limit, desk.NoteOf).Found())
            .ForStaff(AppleLivePolicies.AccountantOrOfficer)
            .OutOfCaches()
            .Reads<MoneyTaskPage>("Differences that were dealt with, newest first, with what was said of them.");

        api.MapPost("/money-tasks/{id}/resolution", async (RouteId<MoneyTaskId> id, RequestKey key, JsonBody<MoneyTaskNote> body, Caller by, MoneyTaskDesk desk, CancellationToken ct) =>
                (await desk.CloseAsync(id, body, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.AccountantOrOfficer)
            .Does<MoneyTaskAnswer>("Say what was done about a difference.", Refusals.NotNow);
    }

    private static void MapEvents(this IEndpointRouteBuilder api)
    {
        api.MapGet("/provider-events", async (EventPaging page, Caller by, ProviderEventDesk desk, CancellationToken ct) =>
                ProviderEventPage.Of(await desk.ListAsync(page.State, page.After, page.Limit + 1, by, ct), page.Limit).Found())
            .ForStaff(AppleLivePolicies.AccountantOrOfficer)
            .OutOfCaches()
            .Reads<ProviderEventPage>("Providers' notices in a state, newest first.");

        api.MapPost("/provider-events/{provider}/{name}/retry", async (string provider, string name, RequestKey key, Caller by, ProviderEventDesk desk, CancellationToken ct) =>
                (await desk.RetryAsync(provider, name, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.AccountantOrOfficer)
            .Does<ProviderEventAnswer>("Have a notice that failed taken in again, at once.", Refusals.NotNow);
    }

    private static void MapStrays(this IEndpointRouteBuilder api)
    {
        api.MapGet("/stray-money", async (Paging<StrayMoneyId> page, Caller by, StrayMoneyDesk desk, CancellationToken ct) =>
                StrayMoneyPage.Of(await desk.ListAsync(page.After, page.Limit + 1, by, ct), page.Limit).Found())
            .ForStaff(AppleLivePolicies.AccountantOrOfficer)
            .OutOfCaches()
            .Reads<StrayMoneyPage>("Money of buyers that its provider could not send back, oldest first.");

        api.MapPost("/stray-money/{id}/hand-over", async (RouteId<StrayMoneyId> id, RequestKey key, Caller by, StrayMoneyDesk desk, CancellationToken ct) =>
                (await desk.HandOverAsync(id, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.Accountant)
            .Does<StrayMoneyAnswer>("Record that it was handed over from the station's bank.", Refusals.NotNow, Refusals.SentByProvider);
    }

    private static void MapEntries(this IEndpointRouteBuilder api)
    {
        api.MapPost("/provider-movements/{provider}/{movement}/entry",
                async (string provider, string movement, RequestKey key, JsonBody<NewProviderEntry> body, Caller by, ProviderEntryDesk desk, CancellationToken ct) =>
                    (await desk.BookAsync(provider, movement, body, by, key, ct)).Created())
            .ForStaff(AppleLivePolicies.Accountant)
            .Creates<ProviderEntryAnswer>("Book a movement that differs as an own transfer or as a charge; above the limit a second person confirms it.", Refusals.NotNow, Refusals.NotOwnMovement);

        api.MapGet("/provider-entries", async (Paging<ProviderEntryId> page, Caller by, ProviderEntryDesk desk, CancellationToken ct) =>
                ProviderEntryPage.Of(await desk.WaitingAsync(page.After, page.Limit + 1, by, ct), page.Limit).Found())
            .ForStaff(AppleLivePolicies.AccountantOrOfficer)
            .OutOfCaches()
            .Reads<ProviderEntryPage>("Entries that wait for a second person, oldest first.");

        api.MapPost("/provider-entries/{id}/confirmation", async (RouteId<ProviderEntryId> id, RequestKey key, Caller by, ProviderEntryDesk desk, CancellationToken ct) =>
                (await desk.ConfirmAsync(id, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.AccountantOrOfficer)
            .Does<ProviderEntryAnswer>("Confirm an entry, as a second person; only now it is booked.", Refusals.SecondPersonRequired, Refusals.NotNow);

        api.MapPost("/provider-entries/{id}/rejection", async (RouteId<ProviderEntryId> id, RequestKey key, Caller by, ProviderEntryDesk desk, CancellationToken ct) =>
                (await desk.RejectAsync(id, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.AccountantOrOfficer)
            .Does<ProviderEntryAnswer>("Reject an entry, as a second person; nothing is booked.", Refusals.SecondPersonRequired, Refusals.NotNow);
    }
}
