using System.Net;
using System.Security.Cryptography;

using Microsoft.Extensions.Logging;

namespace AppleLive.Stripe;

/// <summary>
/// Sends a call again while nothing is lost by it: when Stripe has too much to do, says itself that it may be repeated, broke
/// or could not be reached. Every call it repeats is a read or carries an idempotency key. A call that was not answered in
/// time is not repeated: it may still be running, and how it ended is read instead.
/// </summary>
/// <remarks>Stripe.net's own retries leave out 429 and sleep on the machine's clock without hearing that they were cancelled; they are switched off.</remarks>
internal sealed class PatientHandler(TimeSpan timeout, int retries, TimeProvider time, ILogger log, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    // Who waits for us, a buyer perhaps, does not wait longer than this between two tries; a longer wait is the caller's.
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(500);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (int tries = 1; ; tries++)
        {
            (HttpResponseMessage? response, HttpRequestException? broken) = await TryAsync(request, cancellationToken);
            TimeSpan? wait = tries <= retries && MayRepeat(request) ? WaitAfter(response, broken, tries) : null;
            if (wait is null) return response ?? throw broken!;
            StripeLog.Again(log, request.Method.Method, response is null ? "no connection" : response.StatusCode.ToString(), wait.Value);
            response?.Dispose();
            await Task.Delay(wait.Value, time, cancellationToken);
        }
    }

    private async Task<(HttpResponseMessage? Response, HttpRequestException? Broken)> TryAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(timeout, time);
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            HttpResponseMessage response = await base.SendAsync(request, inTime.Token);
            // The time-out covers the body too, so it is read here.
            await response.Content.LoadIntoBufferAsync(inTime.Token);
            return (response, null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, new HttpRequestException(HttpRequestError.Unknown, "Stripe did not answer in time.", new TimeoutException()));
        }
        catch (HttpRequestException exception)
        {
            return (null, exception);
        }
        catch (IOException exception)
        {
            return (null, new HttpRequestException(HttpRequestError.ResponseEnded, "Stripe's answer broke off.", exception));
        }
    }

    private static bool MayRepeat(HttpRequestMessage request) => request.Method == HttpMethod.Get || request.Headers.Contains("Idempotency-Key");

    private static TimeSpan? WaitAfter(HttpResponseMessage? response, HttpRequestException? broken, int tries)
    {
        if (response is null) return broken?.InnerException is TimeoutException ? null : Usual(tries);
        string? advice = response.Headers.TryGetValues("Stripe-Should-Retry", out IEnumerable<string>? values) ? values.First() : null;
        bool again = advice switch
        {
            "true" => true,
            // Stripe keeps what it answered under a key, a 500 too: asking again would only hear it again.
            "false" => false,
            _ => response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.Conflict or >= HttpStatusCode.InternalServerError,
        };
        if (!again) return null;
        if (response.Headers.RetryAfter?.Delta is not { } asked) return Usual(tries);
        return asked <= LongestWait ? asked : null;
    }

    // Doubles each time, and half of it is chance, so that many hosts do not come back together.
    private static TimeSpan Usual(int tries)
    {
        TimeSpan whole = TimeSpan.FromTicks(Math.Min(FirstWait.Ticks << (tries - 1), LongestWait.Ticks));
        return (whole / 2) + TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32((int)whole.TotalMilliseconds / 2));
    }
}
