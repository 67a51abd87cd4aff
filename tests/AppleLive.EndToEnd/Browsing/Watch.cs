using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace AppleLive.EndToEnd.Browsing;

/// <summary>Listens to what a browser complains about while somebody uses it, and keeps it from leaving the host.</summary>
public sealed class Watch
{
    // Said for every answer of 400 and more; those that matter are found among the answers.
    private const string NoNews = "Failed to load resource";

    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly Uri _host;

    private Watch(Uri host) => _host = host;

    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>Another host the person is sent to, such as where he pays; null, and he stays.</summary>
    public Uri? AlsoTo { get; set; }

    /// <summary>What is about to go wrong is meant to.</summary>
    public bool Forgiving { get; set; }

    public static async Task<Watch> Over(IBrowserContext context, Uri host)
    {
        var watch = new Watch(host);
        // Console messages carry violations of the content security policy, too.
        context.Console += (_, message) => watch.Hear(message.Type == "error" && !message.Text.StartsWith(NoNews, StringComparison.Ordinal), message.Text);
        context.WebError += (_, error) => watch.Hear(true, $"{error.Page?.Url}: {error.Error}");
        context.Response += (_, response) => watch.Hear(IsBroken(response), $"{response.Status} for {response.Url} on {response.Frame.Url}");
        await context.RouteAsync(watch.IsElsewhere, watch.Stop);
        return watch;
    }

    private static bool IsBroken(IResponse response) => response.Status >= 400 && response.Request.ResourceType != "document";

    private bool IsElsewhere(string url) => Uri.TryCreate(url, UriKind.Absolute, out Uri? asked) && asked.Scheme.StartsWith("http", StringComparison.Ordinal) && asked.Authority != _host.Authority && asked.Authority != AlsoTo?.Authority;

    private Task Stop(IRoute route)
    {
        Hear(true, $"The page asked for {route.Request.Url}, which is not this host.");
        return route.AbortAsync();
    }

    private void Hear(bool matters, string complaint)
    {
        if (matters && !Forgiving) _complaints.Enqueue(complaint);
    }
}
