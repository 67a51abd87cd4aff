using AppleLive.SampleHost.Pages.Pieces;

namespace AppleLive.SampleHost.Pages.Work.Erasures;

/// <summary>What pages need to erase people, and to show those who are erased.</summary>
internal static class ErasuresSetup
{
    public static void AddErasures(this IServiceCollection services)
    {
        services.AddScoped<PersonWords>();
        services.AddScoped<ErasureReader>();
    }
}
