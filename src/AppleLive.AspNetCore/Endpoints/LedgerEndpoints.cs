using System.Text;

using AppleLive.AspNetCore.Access;
using AppleLive.AspNetCore.Binding;
using AppleLive.AspNetCore.Problems;
using AppleLive.Transparency;
using AppleLive.TransparencyLog.Proofs;
using AppleLive.TransparencyLog.Tiles;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AppleLive.AspNetCore.Endpoints;

/// <summary>
/// The transparency ledger as c2sp.org/tlog-tiles serves it: open to every program and every other site. What is not there
/// yet is not found, and no cache keeps that.
/// </summary>
internal static class LedgerEndpoints
{
    private const string Text = "text/plain";
    private const string Bytes = "application/octet-stream";
    private const string Moment = "public, max-age=2";
    private const string ForGood = "public, max-age=31536000, immutable";

    public static void MapLedger(this IEndpointRouteBuilder endpoints)
    {
        RouteGroupBuilder ledger = endpoints.MapGroup("/ledger").WithTags("ledger")
            .AddEndpointFilter<RouteGroupBuilder, BoundFilter>().GuardExceptions().AddEndpointFilter(OpenToAll);

        ledger.MapGet("/checkpoint", async (LogDesk log, CancellationToken ct) => Plain((await log.CheckpointAsync(ct))?.Note, Moment))
            .ForAnyone().Serves(Text, "The signed checkpoint: origin, size and root, with the log's signature and the witnesses'.");

        ledger.MapGet("/vkey", (LogDesk log) => Plain(log.VerifierKey + "\n", Moment))
            .ForAnyone().Serves(Text, "The log's public key, as a vkey. Whoever does not trust this host takes it from elsewhere.");

        ledger.MapGet("/tile/{**path}", async (string path, LogDesk log, CancellationToken ct) => await TileAsync(path, log, ct))
            .ForAnyone().Serves(Bytes, "A tile of hashes (L/N[.p/W]) or a bundle of entries (entries/N[.p/W]).");

        ledger.MapGet("/proof/{index}", async (string index, LogDesk log, CancellationToken ct) => Plain((await ProofAsync(index, log, ct))?.ToString(), Moment))
            .ForAnyone().Serves(Text, "The proof that the record at this index stands in the ledger, as a c2sp.org/tlog-proof.");
    }

    private static async Task<IResult> TileAsync(string path, LogDesk log, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte>? bytes =
            EntryBundleId.TryParse(path, out EntryBundleId bundle) ? await log.BundleAsync(bundle, cancellationToken)
            : TileId.TryParse(path, out TileId tile) ? await log.TileAsync(tile, cancellationToken)
            : null;
        return bytes is { } found ? new Cached(TypedResults.Bytes(found, Bytes), ForGood) : new Cached(Problem.Of(Refusals.NotFound), "no-store");
    }

    private static Task<TlogProof?> ProofAsync(string index, LogDesk log, CancellationToken cancellationToken) =>
        PlainIndex.TryParse(index, out long place) ? log.ProofAsync(place, default, cancellationToken) : Task.FromResult<TlogProof?>(null);

    private static Cached Plain(string? text, string caching) =>
        text is null ? new Cached(Problem.Of(Refusals.NotFound), "no-store") : new Cached(TypedResults.Text(text, Text, Encoding.UTF8), caching);

    private static RouteHandlerBuilder Serves(this RouteHandlerBuilder endpoint, string type, string summary) =>
        endpoint.WithSummary(summary).Produces<string>(StatusCodes.Status200OK, type).WithMetadata(new Describe.MayRefuse([Refusals.NotFound]));

    private static async ValueTask<object?> OpenToAll(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.AccessControlAllowOrigin = "*";
        return await next(context);
    }
}
