using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace AppleLive.Stripe.Loopback;

/// <summary>What Stripe has to tell. It waits until a test takes it, in whatever order, as often as it likes; or it is posted at once to <see cref="Target"/>.</summary>
public sealed class WebhookQueue : IDisposable
{
    private readonly Lock gate = new();
    private readonly List<Webhook> waiting = [];
    private readonly LoopbackSettings settings;
    private readonly HttpClient http = new();

    internal WebhookQueue(LoopbackSettings settings) => this.settings = settings;

    /// <summary>Where webhooks are posted as they come; null, and they wait.</summary>
    public Uri? Target { get; set; }

    /// <summary>What waits, the oldest first.</summary>
    public IReadOnlyList<Webhook> Waiting
    {
        get
        {
            lock (gate) return [.. waiting];
        }
    }

    /// <summary>Takes all that waits.</summary>
    public IReadOnlyList<Webhook> TakeAll()
    {
        lock (gate)
        {
            Webhook[] all = [.. waiting];
            waiting.Clear();
            return all;
        }
    }

    /// <summary>The header <c>Stripe-Signature</c> for a body, of now or of another time, with the account's secrets or with others.</summary>
    public string Sign(ReadOnlyMemory<byte> body, DateTimeOffset? at = null, IReadOnlyList<string>? secrets = null)
    {
        string seconds = (at ?? settings.Time.GetUtcNow()).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.ASCII.GetBytes($"{seconds}."), .. body.Span];
        IEnumerable<string> hashes = (secrets ?? settings.WebhookSecrets).Select(secret => $"v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed))}");
        return $"t={seconds},{string.Join(',', hashes)}";
    }

    /// <summary>Posts a webhook; true where it was taken (2xx).</summary>
    public async Task<bool> PostAsync(Webhook webhook, Uri to, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, to) { Content = new ReadOnlyMemoryContent(webhook.Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.TryAddWithoutValidation("Stripe-Signature", Sign(webhook.Body));
        using HttpResponseMessage answer = await http.SendAsync(request, cancellationToken);
        return answer.IsSuccessStatusCode;
    }

    /// <inheritdoc />
    public void Dispose() => http.Dispose();

    internal void Add(JsonObject told)
    {
        lock (gate) waiting.Add(new Webhook(told.Text("id")!, told.Text("type")!, Encoding.UTF8.GetBytes(told.ToJsonString())));
    }

    /// <summary>Posts what waits, where it is to be posted. What is not taken waits on.</summary>
    internal async Task PostWaitingAsync(CancellationToken cancellationToken)
    {
        if (Target is not { } to) return;
        foreach (Webhook webhook in TakeAll())
        {
            bool taken = false;
            try
            {
                taken = await PostAsync(webhook, to, cancellationToken);
            }
            catch (HttpRequestException)
            {
                // The host is away; Stripe comes again.
            }

            if (!taken) lock (gate) waiting.Add(webhook);
        }
    }
}
