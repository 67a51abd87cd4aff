using AppleLive.AspNetCore.Access;
using AppleLive.AspNetCore.Binding;
using AppleLive.AspNetCore.Describe;
using AppleLive.BankStatements;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace AppleLive.AspNetCore.Endpoints;

/// <summary>Bank statements and what becomes of their lines.</summary>
internal static class BankStatementEndpoints
{
    public static void MapBankStatements(this IEndpointRouteBuilder api)
    {
        api.MapPost("/bank-statements", async (RequestKey key, JsonBody<NewBankStatement> body, Caller by, BankStatementDesk desk, CancellationToken ct) =>
                (await desk.ImportAsync(body, by, key, ct)).Created())
            .ForStaff(AppleLivePolicies.Accountant)
            .Creates<BankStatementRead>("Read a bank statement in (CSV in base64; a body takes 256 KB, the host's page more). Lines known before are not added again.");

        api.MapGet("/bank-lines", async (string? village, Caller by, BankStatementDesk desk, CancellationToken ct) =>
                (await desk.OpenAsync(village ?? "", by, ct)).Done())
            .ForStaff(AppleLivePolicies.Accountant)
            .OutOfCaches()
            .Reads<BankLinesView>("A village's open lines, each with what it may be; long numbers masked.");

        api.MapPost("/bank-lines/clear", async (RequestKey key, JsonBody<WhichBankLines> body, Caller by, BankStatementDesk desk, CancellationToken ct) =>
                (await desk.ConfirmClearAsync(body, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.Accountant)
            .Does<BankLinesAnswer>("Book every line of a village that is clear.");

        api.MapPost("/bank-lines/{id}/confirmation", async (RouteId<BankLineId> id, RequestKey key, JsonBody<BankLineChoice> body, Caller by, BankStatementDesk desk, CancellationToken ct) =>
                (await desk.ConfirmAsync(id, body, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.Accountant)
            .Does<BankLineAnswer>(
                "Book a line as an order's money or as a paid payout.", Refusals.NotClear, Refusals.AmountMismatch, Refusals.AlreadyPaid, Refusals.SlipUsed,
                Refusals.NotNow, Refusals.Erased);

        api.MapPost("/bank-lines/{id}/dismissal", async (RouteId<BankLineId> id, RequestKey key, Caller by, BankStatementDesk desk, CancellationToken ct) =>
                (await desk.DismissAsync(id, by, key, ct)).Done())
            .ForStaff(AppleLivePolicies.Accountant)
            .Does<BankLineAnswer>("Say that a line has nothing to do with the sale; what it says of anybody is erased.", Refusals.NotNow);
    }
}
