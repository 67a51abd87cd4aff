using System.Buffers;
using System.IO.Pipelines;
using System.Net;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace AppleLive.Benchmarks.Hosts;

/// <summary>The ceiling of everything over HTTP: Kestrel reads the same body and answers a small JSON, and nothing else happens.</summary>
internal sealed class BareKestrel : ProgramProcess
{
    public const string Verb = "bare-kestrel";

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
}
