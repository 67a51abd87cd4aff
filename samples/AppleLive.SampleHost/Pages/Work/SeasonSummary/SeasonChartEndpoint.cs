using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AppleLive.AspNetCore.Access;
using Microsoft.Extensions.Caching.Memory;

namespace AppleLive.SampleHost.Pages.Work.SeasonSummary;

/// <summary><c>GET /charts/season.svg</c>: the season's chart, for light and dark pages, on a phone and on a laptop. Drawn once for the same figures.</summary>
internal static class SeasonChartEndpoint
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    public static void MapSeasonChart(this IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/charts/season.svg", Draw)
        .RequireAuthorization(AppleLivePolicies.AccountantOrOfficer)
        .ExcludeFromDescription();

    private static async Task<IResult> Draw(HttpContext context, SeasonReader reader, SeasonChart chart, IMemoryCache cache)
    {
        SeasonView season = await reader.Read(context.RequestAborted);
        bool dark = context.Request.Query["scheme"] == "dark";
        ChartFrame frame = context.Request.Query["frame"] == "narrow" ? ChartFrame.Narrow : ChartFrame.Wide;
        string tag = Tag(season, frame, dark);
        IHeaderDictionary headers = context.Response.Headers;
        headers.CacheControl = "private, no-cache";
        headers.ETag = tag;
        // Opened by itself an SVG is a document; this one may load and run nothing.
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";
        if (context.Request.Headers.IfNoneMatch == tag) return Results.StatusCode(StatusCodes.Status304NotModified);
        string? svg = cache.GetOrCreate((nameof(SeasonChartEndpoint), tag), entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = Kept;
            return chart.Draw(season, frame, dark);
        });
        return Results.Text(svg, "image/svg+xml");
    }

    private static string Tag(SeasonView season, ChartFrame frame, bool dark)
    {
        string figures = string.Join('\n', season.Villages.Select(village => village.ToString()));
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{CultureInfo.CurrentUICulture.Name} {frame.Width} {dark}\n{figures}")));
        return $"\"{Convert.ToHexStringLower(hash.AsSpan(0, 12))}\"";
    }
}
