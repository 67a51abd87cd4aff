using AppleLive.SampleHost.Pages.Mine;
using AppleLive.SampleHost.Pages.Pieces;
using AppleLive.SampleHost.Pages.Work.Growers;

namespace AppleLive.SampleHost.Pages.Work.Lots;

/// <summary>The pages of growers and lots.</summary>
internal static class LotsSetup
{
    public static void AddGrowersAndLots(this IServiceCollection services)
    {
        services.AddScoped<LotWords>();
        services.AddScoped<LotTrails>();
        services.AddScoped<LotSheets>();
        services.AddScoped<LotStory>();
        services.AddScoped<LotsReader>();
        services.AddScoped<LotStarts>();
        services.AddScoped<GrowersReader>();
        services.AddScoped<MineReader>();
        services.AddScoped<IWorkTasks, LotTasks>();
    }
}
