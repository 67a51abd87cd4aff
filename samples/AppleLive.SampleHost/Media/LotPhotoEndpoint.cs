using AppleLive.AspNetCore;
using AppleLive.AspNetCore.Access;
using AppleLive.AspNetCore.Binding;
using AppleLive.AspNetCore.Describe;
using AppleLive.AspNetCore.Endpoints;
using AppleLive.AspNetCore.Problems;
using AppleLive.Harvests;
using Microsoft.AspNetCore.Mvc;

namespace AppleLive.SampleHost.Media;

/// <summary><c>POST /api/v1/lots/{id}/photos</c>: photos of a lot, as files of a form.</summary>
internal static class LotPhotoEndpoint
{
    private const string FormType = "multipart/form-data";

    public static void MapLotPhotos(this IEndpointRouteBuilder endpoints) => endpoints
        .MapAppleLiveApi()
        .MapPost("/lots/{id}/photos", Add)
        .ForStaff(AppleLivePolicies.GrowerLiaisonOrOfficer)
        .WithTags("lots")
        .WithMetadata(new RequestSizeLimitAttribute(LotPhotoUpload.LargestRequest))
        .Accepts<IFormFileCollection>(FormType)
        .Creates<LotPhotosAnswer>(
            "Add photos to a lot: one to eight files named photos (JPEG, PNG or WebP, 12 MB each at most).", Refusals.TooManyPhotos, Refusals.PhotosOff, Refusals.NotNow);

    private static async Task<IResult> Add(RouteId<LotId> id, RequestKey key, HttpRequest request, Caller by, LotPhotoUpload upload, CancellationToken cancellationToken)
    {
        if (request.ContentType?.StartsWith(FormType, StringComparison.OrdinalIgnoreCase) != true) return Problem.Of(HttpProblems.UnsupportedMediaType);
        try
        {
            IFormCollection form = await request.ReadFormAsync(cancellationToken);
            return (await upload.AddAsync(id, form.Files.GetFiles("photos"), by, key, cancellationToken)).Created();
        }
        catch (InvalidDataException)
        {
            // A form that does not hold together, or one larger than its limits.
            return Problem.Of(HttpProblems.BadRequest);
        }
    }
}
