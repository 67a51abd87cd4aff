using AppleLive.Harvests;

namespace AppleLive.SampleHost.Media;

/// <summary>Photos: taken, kept and shown.</summary>
internal static class MediaSetup
{
    public static void AddMedia(this IServiceCollection services)
    {
        services.AddSingleton<PhotoPress>();
        services.AddSingleton(provider => new LotPhotoUpload(provider.GetRequiredService<LotPhotoDesk>(), provider.GetRequiredService<PhotoPress>()));
    }
}
