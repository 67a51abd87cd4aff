namespace AppleLive.SampleHost.Pages.Work.Parcels;

/// <summary>The pages of parcels.</summary>
internal static class ParcelsSetup
{
    public static void AddParcelPages(this IServiceCollection services)
    {
        services.AddScoped<ParcelsReader>();
        services.AddScoped<ParcelWords>();
        services.AddScoped<IWorkTasks, ParcelTasks>();
    }
}
