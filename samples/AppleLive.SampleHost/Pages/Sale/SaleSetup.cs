using AppleLive.SampleHost.Pages.Buying;
using AppleLive.SampleHost.Pages.Live;

namespace AppleLive.SampleHost.Pages.Sale;

/// <summary>What the public pages, the live room and the buyer's pages read with.</summary>
internal static class SaleSetup
{
    public static IServiceCollection AddSalePages(this IServiceCollection services) => services
        .AddScoped<ListingsReader>()
        .AddScoped<PublicLotsReader>()
        .AddScoped<VillagesReader>()
        .AddScoped<LivestreamsReader>()
        .AddScoped<OrderSheetReader>()
        .AddScoped<OrderPageReader>();
}
