using AppleLive.AspNetCore.Access;
using AppleLive.AspNetCore.Binding;
using AppleLive.AspNetCore.Describe;
using AppleLive.AspNetCore.Views;
using AppleLive.Consultations;
using AppleLive.Privacy;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace AppleLive.AspNetCore.Endpoints;

/// <summary>Consultations: questions asked online, answered by a liaison or an officer.</summary>
internal static class ConsultationEndpoints
{
    public static void MapConsultations(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder consultations = api.MapGroup("/consultations");

        consultations.MapGet("", async (Paging<ConsultationId> page, ConsultationDesk desk, CancellationToken ct) =>
                ConsultationPage.Of(await desk.ListAsync(page.After, page.Limit + 1, ct), page.Limit).Found())
            .ForAnyone()
            .Reads<ConsultationPage>("Questions and answers published for everyone, newest first.");

        consultations.MapPost("", async (RequestKey key, JsonBody<NewConsultation> body, ConsultationDesk desk, MasterKeys keys, CancellationToken ct) =>
                (await desk.AskAsync(body, key, ct)).Map(asked => AskedView.Of(asked, keys))
                    .Created(asked => $"{AppleLiveEndpoints.Root}/consultations/{asked.Consultation}"))
            .ForAnyone()
            .Creates<AskedView>("Ask a question.");

        consultations.MapGet("/waiting", async (Paging<ConsultationId> page, string? village, Caller by, ConsultationDesk desk, CancellationToken ct) =>
                (await desk.ListWaitingAsync(village, by, page.Limit, ct)).Map(waiting => new WaitingView(waiting)).Done())
            .ForStaff(AppleLivePolicies.LiaisonOrOfficer)
            .OutOfCaches()
            .Reads<WaitingView>("Questions that wait for an answer, oldest first; a liaison names one of his villages.");

        consultations.MapGet("/{id}", async (TokenHolder<ConsultationId> id, ConsultationDesk desk, CancellationToken ct) =>
                (await desk.FindAsync(id, ct)).Found())
            .ForTokenHolder(WhoMayCall.ConsultationHolder)
            .OutOfCaches()
            .Reads<OwnConsultation>("One's own question and its answer.");

        consultations.MapPost("/{id}/answer", async (RouteId<ConsultationId> id, RequestKey key, JsonBody<NewAnswer> body, Caller by, ConsultationDesk desk, CancellationToken ct) =>
                (await desk.AnswerAsync(id, body, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.LiaisonOrOfficer)
            .Does<ConsultationAnswer>("Answer a question.", Refusals.NotNow);

        consultations.MapPost("/{id}/publication", async (RouteId<ConsultationId> id, RequestKey key, JsonBody<NewPublication> body, Caller by, ConsultationDesk desk, CancellationToken ct) =>
                (await desk.PublishAsync(id, body, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.LiaisonOrOfficer)
            .Does<ConsultationAnswer>("Publish question and answer, worded anew for everyone.", Refusals.NotNow);

        consultations.MapPost("/{id}/close", async (RouteId<ConsultationId> id, RequestKey key, Caller by, ConsultationDesk desk, CancellationToken ct) =>
                (await desk.CloseAsync(id, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.LiaisonOrOfficer)
            .Does<ConsultationAnswer>("Close a consultation; if it was published it no longer is.", Refusals.NotNow);
    }
}
