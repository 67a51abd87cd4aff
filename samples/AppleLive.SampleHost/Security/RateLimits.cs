using System.Globalization;
using System.Threading.RateLimiting;
using AppleLive.AspNetCore.Problems;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace AppleLive.SampleHost.Security;

/// <summary>Counts requests by address and kind, and asks those who come too often to come back later.</summary>
internal sealed class RateLimits(IOptions<RateLimitSettings> settings) : IConfigureOptions<RateLimiterOptions>
{
    public void Configure(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = Refuse;
        if (settings.Value.Enabled)
            options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, (string, RequestKind)>(Partition),
                PartitionedRateLimiter.Create<HttpContext, string>(LiveStreams));
    }

    // A stream of events counts while it is open, so that no single address can take every seat of the house.
    private RateLimitPartition<string> LiveStreams(HttpContext context) =>
        context.Request.Path.Value?.TrimEnd('/').EndsWith("/events", StringComparison.OrdinalIgnoreCase) == true
            ? RateLimitPartition.GetConcurrencyLimiter(
                ClientAddress.Of(context.Connection.RemoteIpAddress), _ => new() { PermitLimit = settings.Value.LiveStreams, QueueLimit = 0 })
            : RateLimitPartition.GetNoLimiter("");

    private RateLimitPartition<(string, RequestKind)> Partition(HttpContext context)
    {
        RequestKind kind = RequestKinds.Of(context.Request);
        int perMinute = kind switch
        {
            RequestKind.SignIn => settings.Value.SignIns,
            RequestKind.GuestWrite => settings.Value.GuestWrites,
            RequestKind.Ledger => settings.Value.LedgerTiles,
            RequestKind.Webhook => settings.Value.Webhooks,
            _ => settings.Value.Requests,
        };
        return RateLimitPartition.GetFixedWindowLimiter((ClientAddress.Of(context.Connection.RemoteIpAddress), kind), _ => new()
        {
            PermitLimit = perMinute,
            Window = TimeSpan.FromMinutes(1),
            QueueLimit = 0,
        });
    }

    private static async ValueTask Refuse(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        HttpContext context = rejected.HttpContext;
        TimeSpan wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan known) ? known : TimeSpan.FromMinutes(1);
        context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        // People get the page about it; see GuardSetup.
        if (!GuardSetup.IsPage(context.Request)) await Problem.Of(HttpProblems.TooManyRequests).ExecuteAsync(context);
    }
}
