using AppleLive.Gateways;

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

using Newtonsoft.Json;

using Stripe;

namespace AppleLive.Stripe;

/// <summary>Every call to Stripe goes through here: one client, made at the first call, and one way to say what went wrong.</summary>
internal sealed class StripeCalls(IOptions<StripeOptions> options, TimeProvider time, ILogger<StripeCalls> log) : IDisposable
{
    private const int Page = 100;

    private readonly Lazy<(HttpClient Http, V1Services Stripe)> connection = new(() => Connect(options.Value, time, log));

    /// <summary>Asks one thing.</summary>
    public async Task<T> AskAsync<T>(Func<V1Services, CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return await ask(connection.Value.Stripe, cancellationToken);
        }
        catch (StripeException exception)
        {
            throw StripeFaults.Of(exception, log);
        }
        catch (HttpRequestException exception)
        {
            throw new GatewayException(GatewayFault.Unknown, $"Stripe could not be asked, or did not answer: {exception.Message}", exception);
        }
        catch (JsonException exception)
        {
            throw new GatewayException(GatewayFault.Unknown, "Stripe answered something that is not JSON.", exception);
        }
    }

    /// <summary>Reads a list to its end, page after page. Stripe lists the newest first; this gives the oldest first.</summary>
    public Task<IReadOnlyList<T>> GatherAsync<TEntity, T>(
        ListOptions from, Func<V1Services, ListOptions, CancellationToken, IAsyncEnumerable<TEntity>> list, Func<TEntity, T> read, CancellationToken cancellationToken)
    {
        from.Limit = Page;
        return AskAsync<IReadOnlyList<T>>(
            async (stripe, stop) =>
            {
                // Only what was read of each is kept: a page of Stripe's objects is far larger.
                var found = new List<T>();
                await foreach (TEntity entity in list(stripe, from, stop)) found.Add(read(entity));
                found.Reverse();
                return found;
            },
            cancellationToken);
    }

    /// <summary>Looks for one in a list, newest first, and reads no further than it must.</summary>
    public Task<TEntity?> FindAsync<TEntity>(
        ListOptions from, Func<V1Services, ListOptions, CancellationToken, IAsyncEnumerable<TEntity>> list, Func<TEntity, bool> isIt, CancellationToken cancellationToken)
        where TEntity : class
    {
        from.Limit = Page;
        return AskAsync(
            async (stripe, stop) =>
            {
                await foreach (TEntity entity in list(stripe, from, stop))
                {
                    if (isIt(entity)) return entity;
                }

                return null;
            },
            cancellationToken);
    }

    public void Dispose()
    {
        if (connection.IsValueCreated) connection.Value.Http.Dispose();
    }

    private static (HttpClient Http, V1Services Stripe) Connect(StripeOptions set, TimeProvider time, ILogger log)
    {
#pragma warning disable CA2000 // The client owns its handlers.
        var sockets = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        var http = new HttpClient(new PatientHandler(TimeSpan.FromMilliseconds(set.TimeoutMilliseconds), set.Retries, time, log, sockets)) { Timeout = Timeout.InfiniteTimeSpan };
#pragma warning restore CA2000
        var client = new StripeClient(new StripeClientOptions
        {
            ApiKey = set.SecretKey,
            ApiBase = set.ApiBase.Length > 0 ? set.ApiBase.TrimEnd('/') : null,
            HttpClient = new SystemNetHttpClient(http, maxNetworkRetries: 0, new AppInfo { Name = "AppleLive" }, enableTelemetry: false),
        });
        return (http, client.V1);
    }
}
