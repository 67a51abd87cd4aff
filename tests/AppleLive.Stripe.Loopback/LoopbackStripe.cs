using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace AppleLive.Stripe.Loopback;

/// <summary>
/// Stripe on this machine: it speaks Stripe's wire format, refuses what Stripe refuses, keeps books, shows the page where
/// buyers pay, and fails on demand. No program of Stripe's is in it.
/// </summary>
public sealed class LoopbackStripe : IAsyncDisposable
{
    /// <summary>The only version it speaks.</summary>
    public const string ApiVersion = "2026-10-28.endive";

    private readonly WebApplication app;
    private readonly Api api;

    private LoopbackStripe(LoopbackSettings settings)
    {
        Settings = settings;
        var gate = new Lock();
        var book = new Book(settings.Time, settings.IsLive);
        Webhooks = new WebhookQueue(settings);
        var teller = new Teller(book, Webhooks);
        var bank = new Bank(book);
        var sessions = new Sessions(book, bank, teller, () => Address);
        var refunds = new Refunds(book, bank, teller);
        var transfers = new Transfers(book, bank, teller);
        Dashboard = new Dashboard(gate, book, bank, sessions, refunds, new Disputes(book, bank, teller), transfers);
        api = new Api(settings, new Routes(book, sessions, refunds, transfers), Faults, gate);
        var page = new HostedPage(book, Dashboard, Webhooks, gate);
        app = Build(settings.Port, async context =>
        {
            lock (gate) sessions.ExpireDue();
            switch (context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries))
            {
                case ["v1", _, ..]:
                    context.Response.OnCompleted(() => Webhooks.PostWaitingAsync(CancellationToken.None));
                    await api.HandleAsync(context);
                    break;
                case ["c", "pay", var id] when HttpMethods.IsPost(context.Request.Method):
                    await page.TakeAsync(context, id);
                    break;
                case ["c", "pay", var id]:
                    await page.ShowAsync(context, id);
                    break;
                default:
                    context.Response.StatusCode = StatusCodes.Status404NotFound;
                    break;
            }
        });
    }

    /// <summary>The account it is of.</summary>
    public LoopbackSettings Settings { get; }

    /// <summary>Where it is: what <c>AppleLive:Stripe:ApiBase</c> is set to.</summary>
    public Uri Address => new(app.Urls.Single());

    /// <summary>What happens without a call of ours.</summary>
    public Dashboard Dashboard { get; }

    /// <summary>What is to go wrong.</summary>
    public Faults Faults { get; } = new();

    /// <summary>What it has to tell.</summary>
    public WebhookQueue Webhooks { get; }

    /// <summary>Every call that came, the oldest first.</summary>
    public IReadOnlyList<Call> Calls => api.Calls;

    /// <summary>Starts it.</summary>
    public static async Task<LoopbackStripe> StartAsync(LoopbackSettings? settings = null, CancellationToken cancellationToken = default)
    {
        var stripe = new LoopbackStripe(settings ?? new LoopbackSettings());
        await stripe.app.StartAsync(cancellationToken);
        return stripe;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        // Those who wait for an answer that never comes are sent away first.
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await app.StopAsync(soon.Token);
        await app.DisposeAsync();
        Webhooks.Dispose();
    }

    private static WebApplication Build(int port, RequestDelegate answer)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{port}");
        WebApplication built = builder.Build();
        built.Run(answer);
        return built;
    }
}
