using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using AppleLive.SampleHost.Forms;
using AppleLive.SampleHost.Pages.Home;
using AppleLive.SampleHost.Pages.Ledger;
using AppleLive.SampleHost.Pages.Photos;
using AppleLive.SampleHost.Pages.Pieces;
using AppleLive.SampleHost.Pages.Sale;
using AppleLive.SampleHost.Pages.Work.Accounting;
using AppleLive.SampleHost.Pages.Work.Erasures;
using AppleLive.SampleHost.Pages.Work.Listings;
using AppleLive.SampleHost.Pages.Work.Livestreams;
using AppleLive.SampleHost.Pages.Work.Lots;
using AppleLive.SampleHost.Pages.Work.Parcels;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace AppleLive.SampleHost.Pages;

/// <summary>The pages and their two languages.</summary>
internal static class SiteSetup
{
    public static void AddSite(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<SiteSettings>(configuration.GetSection(SiteSettings.Section));
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            CultureInfo[] languages = [.. SiteLanguages.All.Select(CultureInfo.GetCultureInfo)];
            options.DefaultRequestCulture = new RequestCulture(SiteLanguages.Chinese);
            options.SupportedCultures = options.SupportedUICultures = languages;
            options.RequestCultureProviders = [new SiteLanguages()];
        });

        // A page is for people who are signed in, unless it says that it is for everyone.
        services.AddRazorPages(options => options.Conventions.AuthorizeFolder("/"));
        services.AddSingleton<IConfigureOptions<MvcOptions>, BindingMessages>();
        services.AddRouting(options => options.LowercaseUrls = true);
        // Chinese stays Chinese in the page's source instead of becoming character references.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSiteFiles();
        services.AddSingleton<Icons>();
        services.AddScoped<CarrierWords>();
        services.AddScoped<Formats>();
        services.TryAddScoped<IHomeReader, HomeReader>();
        services.AddSalePages();
        services.AddLedgerPages();
        services.AddGrowersAndLots();
        services.AddListingPages();
        services.AddLivestreamPages();
        services.AddPhotoPages();
        services.AddParcelPages();
        services.AddAccounting();
        services.AddErasures();
    }
}
