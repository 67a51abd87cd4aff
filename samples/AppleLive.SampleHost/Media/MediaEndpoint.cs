using System.Globalization;
using AppleLive.Harvests;
using AppleLive.Media;

namespace AppleLive.SampleHost.Media;

/// <summary><c>GET /media/{id}/{size}</c>: a picture. Its id is its content, so it never changes; and it is never anything but the JPEG this host made.</summary>
internal static class MediaEndpoint
{
    public static void MapMedia(this IEndpointRouteBuilder endpoints) => endpoints
        .MapMethods("/media/{id}/{size:int}", [HttpMethods.Get, HttpMethods.Head], Show)
        .AllowAnonymous()
        .ExcludeFromDescription();

    /// <summary>Where a picture is.</summary>
    public static string Path(MediaId id, PictureSize size) => string.Create(CultureInfo.InvariantCulture, $"/media/{id.Value}/{(int)size}");

    private static async Task<IResult> Show(string id, int size, LotPhotoDesk desk, HttpContext context)
    {
        if (!MediaId.TryParse(id, out MediaId picture) || !Enum.IsDefined((PictureSize)size)) return Results.NotFound();
        if (await desk.OpenAsync(picture, (PictureSize)size, context.RequestAborted) is not { } file) return Results.NotFound();

        IHeaderDictionary headers = context.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.ContentDisposition = "inline";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return Results.Stream(file, Picture.MediaType);
    }
}
