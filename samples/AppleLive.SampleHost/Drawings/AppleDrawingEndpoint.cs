using System.Globalization;

namespace AppleLive.SampleHost.Drawings;

/// <summary><c>GET /drawings/apple.svg</c>: the drawing as a picture of its own. Nothing sent is said back, only drawn.</summary>
internal static class AppleDrawingEndpoint
{
    private const int LongestSeed = 64;

    public static void MapAppleDrawing(this IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/drawings/apple.svg", Draw)
        .AllowAnonymous()
        .ExcludeFromDescription();

    private static IResult Draw(HttpContext context)
    {
        IQueryCollection query = context.Request.Query;
        string seed = query["seed"].ToString();
        var look = new AppleLook
        {
            Variety = query["variety"],
            Blush = Number(query["blush"], otherwise: 80),
            Stripes = query["stripes"].ToString() is "true" or "1",
            Millimetres = Number(query["mm"], otherwise: 80),
            Seed = seed[..Math.Min(seed.Length, LongestSeed)],
        };
        IHeaderDictionary headers = context.Response.Headers;
        headers.CacheControl = "public, max-age=86400";
        // Opened by itself an SVG is a document; this one may load and run nothing.
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
        return Results.Text(AppleDrawing.Draw(look), "image/svg+xml");
    }

    private static int Number(string? text, int otherwise) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : otherwise;
}
