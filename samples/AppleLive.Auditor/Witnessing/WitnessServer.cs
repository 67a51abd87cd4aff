using AppleLive.TransparencyLog.Witnesses;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AppleLive.Auditor.Witnessing;

/// <summary>A witness on the web. It takes requests from anybody: what is not signed by a log it watches costs it little.</summary>
internal static class WitnessServer
{
    /// <summary>Serves until it is stopped.</summary>
    /// <param name="witness">Who answers.</param>
    /// <param name="listen">Where to listen; port 0 takes any that is free.</param>
    /// <param name="listening">Told the address once requests are taken.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task RunAsync(WitnessCore witness, string listen, Action<string> listening, CancellationToken cancellationToken)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = [] });
        builder.Logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // Why it could not start is said once, in our own words.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = WitnessRequest.MaximumBytes);
        await using WebApplication app = builder.Build();
        app.Urls.Add(listen);
        app.MapPost("/add-checkpoint", context => AddAsync(witness, context));
        app.MapGet("/", context => context.Response.WriteAsync($"{witness.Verifier}\n", context.RequestAborted));
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception e) when (e is IOException or FormatException or InvalidOperationException)
        {
            throw new UsageException($"--listen: cannot listen at {listen}: {e.Message}");
        }

        foreach (string address in app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses) listening(address);
        await app.WaitForShutdownAsync(cancellationToken);
    }

    private static async Task AddAsync(WitnessCore witness, HttpContext context)
    {
        using var body = new MemoryStream();
        try
        {
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        }
        catch (BadHttpRequestException e)
        {
            context.Response.StatusCode = e.StatusCode;
            return;
        }

        WitnessAnswer answer = await witness.AddAsync(body.GetBuffer().AsMemory(0, (int)body.Length), context.RequestAborted);
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        await context.Response.WriteAsync(answer.Body, context.RequestAborted);
    }
}
