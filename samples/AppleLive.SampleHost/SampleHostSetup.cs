using System.Globalization;
using AppleLive.AspNetCore;
using AppleLive.Plugins;
using AppleLive.SampleHost.Demo;
using AppleLive.SampleHost.Drawings;
using AppleLive.SampleHost.Media;
using AppleLive.SampleHost.Pages;
using AppleLive.SampleHost.Pages.Work.SeasonSummary;
using AppleLive.SampleHost.Security;
using AppleLive.SampleHost.SignIn;
using AppleLive.SampleHost.Telemetry;
using AppleLive.Stripe;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AppleLive.SampleHost;

/// <summary>Puts the host together: the library, and around it sign-in, the demo, the pages and the guards at the door.</summary>
internal static class SampleHostSetup
{
    private const string StripeSection = "AppleLive:Stripe";

    public static void AddSampleHost(this WebApplicationBuilder builder)
    {
        IServiceCollection services = builder.Services;
        HostFolders folders = HostFolders.From(builder.Configuration, builder.Environment);
        folders.Create();
        builder.UseDefaultUrl();
        services.AddSingleton(folders);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IdSource>();

        // The demo's clock comes first, so that the library finds it.
        if (DemoOptions.IsOn(builder.Configuration, builder.Environment)) services.AddDemo(builder.Configuration, folders);
        services.TryAddSingleton(HostClock.System);

        services.Configure<AppleLiveOptions>(builder.Configuration.GetSection("AppleLive"));
        services.PostConfigure<AppleLiveOptions>(options => options.Keys.Folder = folders.Keys);
        StoreSettings store = StoreSettings.From(builder.Configuration, folders);
        services.AddSingleton(store);
        services.AddAppleLive(live =>
        {
            store.AddStore(live);
            live.AddMediaStore<FileMediaStore>();
            if (UsesStripe(builder.Configuration)) live.AddStripe(stripe => builder.Configuration.Bind(StripeSection, stripe));
        });
        services.AddAppleLiveHttp();
        services.AddTelemetry(builder.Configuration);

        services.AddMedia();
        services.AddAppleDrawings();
        services.AddSignIn(folders, store);
        services.AddGuards(builder.Configuration);
        services.AddSite(builder.Configuration);
        services.AddScoped<HostVillages>();
        services.AddScoped<HostStart>();
    }

    public static void UseSampleHost(this WebApplication app)
    {
        app.UseGuards();
        // Programs say in each request which language they want; see ReaderLanguage.
        app.UseWhen(context => !StaffSchemes.IsProgram(context.Request), pages => pages.UseRequestLocalization());
        app.UseMiddleware<CultureMemory>();
        app.UseGuardedExceptions();
        app.UseRateLimiter();
        app.UseOutputCache();
        app.UseSiteFiles();
        app.UseAuthentication();
        app.UseAuthorization();

        app.MapAppleLive();

        app.MapSession();
        if (app.Services.GetService<DemoClock>() is not null) app.MapDemoClock();
        app.MapLotPhotos();
        app.MapMedia();
        app.MapAppleDrawing();
        app.MapSeasonChart();
        app.MapRazorPages();
    }

    /// <summary>Serves, or does the one thing its first argument names. The answer is the exit code.</summary>
    public static async Task<int> RunSampleHostAsync(this WebApplication app, string[] args)
    {
        // Before anything is put in place: neither changes anything.
        if (args is ["backup", ..]) return await BackupVerb.Run(app.Services, args, Console.Out);
        if (args is ["check", ..]) return await CheckVerb.Run(app.Services, args, Console.Out);

        await using (AsyncServiceScope scope = app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<HostStart>().Prepare(app.Lifetime.ApplicationStopping);

        if (args is ["ledger-key", ..]) return await LedgerKeyVerb.Run(app.Services, args, Console.Out);
        if (args is ["erase", ..]) return await EraseVerb.Run(app.Services, args, Console.Out, app.Lifetime.ApplicationStopping);
        if (args is ["account", ..]) return await AccountVerb.Run(app.Services, args, Console.In, Console.Out);
        if (args is [var verb, ..] && !verb.StartsWith('-'))
        {
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"There is no verb '{verb}'. Known: account, backup, check, erase, ledger-key."));
            return 2;
        }

        app.Lifetime.ApplicationStarted.Register(() => StartBanner.Print(app, Console.Out));
        await app.RunAsync();
        return 0;
    }

    // A host that is told nothing listens on this machine only.
    private static void UseDefaultUrl(this WebApplicationBuilder builder)
    {
        ConfigurationManager configuration = builder.Configuration;
        string[] told = ["urls", "http_ports", "https_ports"];
        if (told.All(key => string.IsNullOrEmpty(configuration[key])) && !configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls("http://localhost:5080");
    }

    // Named as a gateway without its settings it is added as well, so that the start says what is missing.
    private static bool UsesStripe(IConfiguration configuration) =>
        configuration.GetSection(StripeSection).Exists() || Names(configuration, "AppleLive:Payments:Gateways") || Names(configuration, "AppleLive:Payouts:Gateways");

    private static bool Names(IConfiguration configuration, string setting) =>
        configuration.GetSection(setting).GetChildren().Any(gateway => gateway.Value == StripeBuilderExtensions.GatewayName);
}
