using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AppleLive.AspNetCore.Live;

/// <summary>A watcher's stream of server-sent events.</summary>
internal sealed class LiveResult(LiveWatch watch) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using (watch)
        {
            // A proxy that gathers before it passes on would turn live into late.
            httpContext.Response.Headers["X-Accel-Buffering"] = "no";
            IHostApplicationLifetime lifetime = httpContext.RequestServices.GetRequiredService<IHostApplicationLifetime>();
            await using CancellationTokenRegistration stopping = lifetime.ApplicationStopping.Register(watch.Client.Complete);
            await TypedResults.ServerSentEvents(EventsAsync(httpContext.RequestAborted)).ExecuteAsync(httpContext);
        }
    }

    private async IAsyncEnumerable<SseItem<string>> EventsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach ((LiveKind kind, string data) in watch.Client.ReadAsync(cancellationToken))
            yield return new SseItem<string>(data, kind.Name());
    }
}
