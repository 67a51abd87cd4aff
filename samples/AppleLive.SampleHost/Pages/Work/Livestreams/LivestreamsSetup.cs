namespace AppleLive.SampleHost.Pages.Work.Livestreams;

/// <summary>What the pages of livestreams need.</summary>
internal static class LivestreamsSetup
{
    public static void AddLivestreamPages(this IServiceCollection services)
    {
        services.AddScoped<CalendarReader>();
        services.AddScoped<ShowableReader>();
        services.AddScoped<PlanReader>();
        services.AddScoped<ConsoleReader>();
        services.AddScoped<IWorkTasks, LivestreamTasks>();
    }
}
