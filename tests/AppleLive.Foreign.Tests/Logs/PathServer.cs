using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace AppleLive.Foreign.Tests.Logs;

/// <summary>Answers paths below <c>/ledger/</c> on a port of its own.</summary>
internal sealed class PathServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PathServer(WebApplication app) => _app = app;

    public Uri Ledger => new($"{_app.Urls.Single()}/ledger");

    /// <summary>What a path is answered with; null is not found.</summary>
    public static async Task<PathServer> Start(Func<string, Task<ReadOnlyMemory<byte>?>> answer)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        app.Run(async context =>
        {
            if (await answer(context.Request.Path.Value!["/ledger/".Length..]) is { } bytes) await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
            else context.Response.StatusCode = StatusCodes.Status404NotFound;
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new PathServer(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
