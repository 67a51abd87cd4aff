namespace AppleLive.SampleHost.Pages.Work.Listings;

/// <summary>What the pages of listings need.</summary>
internal static class ListingsSetup
{
    public static void AddListingPages(this IServiceCollection services)
    {
        services.AddScoped<ListingsReader>();
        services.AddScoped<NewListingReader>();
        services.AddScoped<ListingReader>();
        services.AddScoped<IWorkTasks, ListingTasks>();
    }
}
