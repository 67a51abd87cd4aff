using System.Buffers;
using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Net;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace AppleLive.Benchmarks.Hosts;

/// <summary>
/// The ceiling of everything over HTTP: Kestrel reads the same body and answers a small JSON, and nothing else happens. That of
/// a live room: it keeps streams open, and writes what is posted to it to every one.
/// </summary>
internal sealed class BareKestrel : ProgramProcess
{
    public const string Verb = "bare-kestrel";

    /// <summary>Where a stream is kept open, and what goes to all of them is posted.</summary>
    public const string Events = "/events";

    private BareKestrel(IPEndPoint address, System.Diagnostics.ProcessStartInfo start)
        : base(address, start)
    {
    }

    public static async Task<BareKestrel> StartAsync()
    {
        IPEndPoint address = FreeAddress();
        var host = new BareKestrel(address, Dotnet([typeof(BareKestrel).Assembly.Location, Verb, $"http://{address}"]));
        await host.UntilReady("/");
        return host;
    }

    /// <summary>What the process does.</summary>
    public static async Task ServeAsync(string url)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(url);
        await using WebApplication app = builder.Build();
        byte[] answer = """{"order":"01990000-0000-7000-8000-000000000001","number":"2026-000001","status":"confirmed","totalFen":2990}"""u8.ToArray();
        var open = new ConcurrentDictionary<string, HttpResponse>(StringComparer.Ordinal);
        app.Map(Events, events => events.Run(context => HttpMethods.IsPost(context.Request.Method) ? TellAsync(context, open.Values) : StreamAsync(context, open)));
        app.Run(async context =>
        {
            PipeReader body = context.Request.BodyReader;
            ReadResult read;
            do
            {
                read = await body.ReadAsync(context.RequestAborted);
                body.AdvanceTo(read.Buffer.End);
            }
            while (!read.IsCompleted);
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = answer.Length;
            context.Response.BodyWriter.Write(answer);
            await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        });
        await app.RunAsync();
    }

    private static async Task TellAsync(HttpContext context, IEnumerable<HttpResponse> all)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        byte[] said = body.ToArray();
        await Parallel.ForEachAsync(all, async (response, cancellationToken) => await response.BodyWriter.WriteAsync(said, cancellationToken));
    }

    private static async Task StreamAsync(HttpContext context, ConcurrentDictionary<string, HttpResponse> open)
    {
        context.Response.ContentType = "text/event-stream";
        await context.Response.StartAsync();
        open[context.TraceIdentifier] = context.Response;
        await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        open.TryRemove(context.TraceIdentifier, out _);
    }
}
