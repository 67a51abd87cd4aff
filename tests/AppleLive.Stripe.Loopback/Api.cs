using System.Text;

using Microsoft.AspNetCore.Http;

namespace AppleLive.Stripe.Loopback;

/// <summary>The way of a call: who asks, in which version, whether it was asked before, what goes wrong with it, and what is answered.</summary>
internal sealed class Api(LoopbackSettings settings, Routes routes, Faults faults, Lock gate)
{
    private readonly Replays replays = new(settings.Time);
    private readonly List<Call> calls = [];
    private long requests;

    public IReadOnlyList<Call> Calls
    {
        get
        {
            lock (gate) return [.. calls];
        }
    }

    public async Task HandleAsync(HttpContext context)
    {
        string method = context.Request.Method, path = context.Request.Path.Value!["/v1/".Length..];
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        string sent = method == "POST" ? await reader.ReadToEndAsync(context.RequestAborted) : context.Request.QueryString.Value!;
        Fault? fault = faults.Take(method, path);
        Answer? answer = Decide(context.Request, method, path, sent, fault);
        if (answer is not null) await Write(context, answer);
        else if (fault!.Kind == FaultKind.DropAfter) context.Abort();
        else await Silence(context.RequestAborted);
    }

    private Answer? Decide(HttpRequest request, string method, string path, string sent, Fault? fault)
    {
        string? key = request.Headers["Idempotency-Key"];
        lock (gate)
        {
            Form form = Form.Parse(sent);
            calls.Add(new Call(method, $"/v1/{path}", form.All, key));
            if (fault is { Kind: FaultKind.Busy }) return Answer.Busy(fault.RetryAfter) with { ShouldRetry = fault.ShouldRetry };
            if (fault is { Kind: FaultKind.Refuse }) return Answer.Of(fault);
            if (fault is { Kind: FaultKind.SilentBefore }) return null;
            Answer answer = Carry(request, method, path, form, method == "POST" ? key : null, $"{method} {path}?{sent}", fault);
            return fault?.Kind switch
            {
                FaultKind.SilentAfter or FaultKind.DropAfter => null,
                FaultKind.Gibberish => answer with { Status = 200, Body = "<!doctype html><title>Please sign in</title>" },
                FaultKind.CutShort => answer with { Status = 200, Body = answer.Body[..(answer.Body.Length / 2)] },
                _ => answer,
            };
        }
    }

    private Answer Carry(HttpRequest request, string method, string path, Form form, string? key, string asked, Fault? fault)
    {
        try
        {
            Admit(request);
            if (key is not null && replays.Find(key, asked) is { } before) return before;
            Answer answer = fault is { Kind: FaultKind.BreakBefore } ? Answer.Broken() : Answer.Of(routes.Answer(method, path, form));
            if (fault is { Kind: FaultKind.BreakAfter }) answer = Answer.Broken();
            // What was refused was never begun, and is not kept.
            if (key is not null) replays.Keep(key, asked, answer);
            return answer;
        }
        catch (Refusal refusal)
        {
            return Answer.Of(refusal);
        }
    }

    private void Admit(HttpRequest request)
    {
        string key = request.Headers.Authorization.ToString();
        if (key != $"Bearer {settings.SecretKey}") throw new Refusal(401, "invalid_request_error", null, $"Invalid API Key provided: {key[..Math.Min(key.Length, 15)]}****");
        if (request.Headers["Stripe-Version"].ToString() != LoopbackStripe.ApiVersion) throw Refusal.Invalid($"Invalid Stripe API version: {request.Headers["Stripe-Version"]}");
        if (request.Method == "POST" && request.ContentLength > 0 && request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal) != true)
            throw Refusal.Invalid($"Invalid content type: {request.ContentType}");
    }

    private async Task Write(HttpContext context, Answer answer)
    {
        IHeaderDictionary headers = context.Response.Headers;
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/json";
        headers["Request-Id"] = $"req_loop{Interlocked.Increment(ref requests)}";
        headers["Stripe-Version"] = LoopbackStripe.ApiVersion;
        if (context.Request.Headers["Idempotency-Key"].ToString() is { Length: > 0 } key) headers["Idempotency-Key"] = key;
        if (answer.IsReplay) headers["Idempotent-Replayed"] = "true";
        if (answer.RetryAfterText is { } later) headers.RetryAfter = later;
        if (answer.ShouldRetry is { } advice) headers["Stripe-Should-Retry"] = advice ? "true" : "false";
        await context.Response.WriteAsync(answer.Body, context.RequestAborted);
    }

    private async Task Silence(CancellationToken untilLeft)
    {
        var left = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using CancellationTokenRegistration leaving = untilLeft.Register(left.SetResult);
        faults.Silent?.Invoke();
        await left.Task;
    }
}
