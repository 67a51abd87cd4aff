namespace AppleLive.SampleHost.Pages.Photos;

/// <summary>The pages of photos.</summary>
internal static class PhotosSetup
{
    public static void AddPhotoPages(this IServiceCollection services) => services.AddScoped<ILotPhotosReader, LotPhotosReader>();
}
