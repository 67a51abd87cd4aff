using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace AppleLive.Benchmarks.Hosts;

/// <summary>The ceiling of a live room: Kestrel keeps streams open, writes what is posted to it to every one, and nothing else happens.</summary>
internal sealed class BareBroadcast : ProgramProcess
{
    public const string Verb = "bare-broadcast";

    private BareBroadcast(IPEndPoint address, ProcessStartInfo start)
        : base(address, start)
    {
    }

    public static async Task<BareBroadcast> StartAsync()
    {
        IPEndPoint address = FreeAddress();
        var host = new BareBroadcast(address, Dotnet([typeof(BareBroadcast).Assembly.Location, Verb, $"http://{address}"]));
        await host.UntilReady("/");
        return host;
    }

    /// <summary>What the process does.</summary>
    public static async Task ServeAsync(string url)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(url);
        await using WebApplication app = builder.Build();
        var open = new ConcurrentDictionary<string, HttpResponse>();
        app.Run(async context =>
        {
            if (HttpMethods.IsPost(context.Request.Method))
            {
                using var body = new MemoryStream();
                await context.Request.Body.CopyToAsync(body, context.RequestAborted);
                byte[] said = body.ToArray();
                await Parallel.ForEachAsync(open.Values, async (response, cancellationToken) => await response.BodyWriter.WriteAsync(said, cancellationToken));
            }
            else if (context.Request.Path == "/events")
            {
                context.Response.ContentType = "text/event-stream";
                await context.Response.StartAsync();
                open[context.TraceIdentifier] = context.Response;
                await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                open.TryRemove(context.TraceIdentifier, out _);
            }
        });
        await app.RunAsync();
    }
}
